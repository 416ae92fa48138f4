INSERT INTO api_keys VALUES (1, 'billing', NULL), (2, 'mobile app', NULL), (3, 'old partner', NULL), (4, 'intern', '2026-08-01 12:00');

INSERT INTO calls VALUES
  (1, 1, '2026-09-30 23:59'),
  (2, 1, '2026-10-02 08:00'),
  (3, 2, '2026-10-05 10:00'),
  (4, 3, '2026-07-14 10:00'),
  (5, 4, '2026-07-30 10:00');

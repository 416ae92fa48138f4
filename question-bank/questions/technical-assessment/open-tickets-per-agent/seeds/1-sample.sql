INSERT INTO agents VALUES (1, 'Sam'), (2, 'Mira'), (3, 'Joost');

INSERT INTO tickets VALUES
  (11, 1, 'Cannot log in', '2026-11-02 09:00', NULL),
  (12, 1, 'Invoice missing', '2026-11-02 10:30', '2026-11-03 08:00'),
  (13, 3, 'Slow search', '2026-11-03 11:00', NULL),
  (14, 3, 'Wrong currency', '2026-11-04 12:00', NULL),
  (15, NULL, 'Export fails', '2026-11-05 13:00', NULL);

INSERT INTO deployments VALUES
  (10, 'auth', 'a', 'succeeded', '2026-11-05 10:00'),
  (11, 'auth', 'b', 'succeeded', '2026-11-05 10:00'),
  (12, 'auth', 'c', 'succeeded', '2026-11-05 10:00'),
  (13, 'mail', 'a', 'succeeded', '2026-11-01 10:00'),
  (14, 'mail', 'b', 'failed', '2026-11-06 10:00'),
  (15, 'mail', 'c', 'failed', '2026-11-07 10:00'),
  (16, 'pay', 'a', 'failed', '2026-11-07 10:00'),
  (17, 'search', 'b', 'succeeded', '2026-11-09 10:00'),
  (18, 'search', 'a', 'succeeded', '2026-11-02 10:00'),
  (19, 'search', 'c', 'succeeded', '2026-11-08 10:00');

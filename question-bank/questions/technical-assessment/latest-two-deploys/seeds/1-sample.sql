INSERT INTO deployments VALUES
  (1, 'api', '1.0', 'succeeded', '2026-11-01 10:00'),
  (2, 'api', '1.1', 'succeeded', '2026-11-02 10:00'),
  (3, 'api', '1.2', 'failed', '2026-11-03 10:00'),
  (4, 'api', '1.3', 'succeeded', '2026-11-04 10:00'),
  (5, 'web', '7', 'succeeded', '2026-11-01 12:00'),
  (6, 'web', '8', 'running', NULL);

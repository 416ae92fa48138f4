INSERT INTO deployments VALUES
  (1, 'api', '1.0', 'failed', '2026-11-01 10:00'),
  (2, 'api', '1.1', 'running', NULL);

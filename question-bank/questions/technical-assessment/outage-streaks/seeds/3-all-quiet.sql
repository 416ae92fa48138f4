INSERT INTO checks VALUES
  ('web-1', '2026-11-04 00:00', true),
  ('web-1', '2026-11-04 00:01', false),
  ('web-1', '2026-11-04 00:02', NULL),
  ('web-1', '2026-11-04 00:03', true),
  ('web-2', '2026-11-04 00:00', NULL);

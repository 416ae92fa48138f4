INSERT INTO api_keys VALUES (8, 'fresh', NULL), (6, 'fresh', NULL), (7, 'gone', '2026-01-01 00:00');

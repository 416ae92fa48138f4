SELECT id FROM orders WHERE sent > 5 ORDER BY id;

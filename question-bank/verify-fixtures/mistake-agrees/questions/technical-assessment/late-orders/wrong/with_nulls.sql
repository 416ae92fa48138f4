SELECT id FROM orders WHERE coalesce(shipped, 1) > 5 ORDER BY id;

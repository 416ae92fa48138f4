SELECT id FROM orders WHERE coalesce(shipped, 99) > 5 ORDER BY id;

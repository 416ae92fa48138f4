SELECT id FROM orders WHERE shipped > 5 ORDER BY id;

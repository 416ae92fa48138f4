SELECT id FROM orders WHERE shipped >= 6 ORDER BY id;

SELECT id FROM (SELECT * FROM orders WHERE shipped > 5) AS late ORDER BY id;

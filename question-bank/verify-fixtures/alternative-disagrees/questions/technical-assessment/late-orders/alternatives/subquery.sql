SELECT id FROM (SELECT * FROM orders WHERE shipped > 4) AS late ORDER BY id;

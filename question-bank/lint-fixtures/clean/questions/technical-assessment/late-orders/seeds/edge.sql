INSERT INTO orders VALUES (1, NULL), (2, 5), (3, 9);

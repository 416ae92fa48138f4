INSERT INTO orders VALUES (1, 4), (2, 6);

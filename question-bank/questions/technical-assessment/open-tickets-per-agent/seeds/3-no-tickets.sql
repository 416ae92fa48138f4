INSERT INTO agents VALUES (7, 'Lena'), (5, 'Omar');

INSERT INTO users VALUES (1, 'ada'), (2, 'ben'), (3, 'cleo'), (4, 'dirk');
INSERT INTO roles VALUES (1, 'base', true), (2, 'left', true), (3, 'right', true), (4, 'top', true), (5, 'ring-a', true), (6, 'ring-b', true), (7, 'ring-c', true);
INSERT INTO role_parents VALUES (2, 1), (3, 1), (4, 2), (4, 3), (5, 6), (6, 7), (7, 5), (7, 7);
INSERT INTO user_roles VALUES (1, 4), (2, 5), (3, 7), (3, 2), (4, 1);
INSERT INTO grants VALUES (1, 'read'), (2, 'write'), (3, 'write'), (4, 'read'), (5, 'deploy'), (7, 'approve');

INSERT INTO users VALUES (1, 'ada'), (2, 'ben'), (3, 'cleo');
INSERT INTO roles VALUES (1, 'vault', true), (2, 'bridge', false), (3, 'visitor', true), (4, 'clerk', true);
INSERT INTO role_parents VALUES (2, 1), (3, 2), (3, 4);
INSERT INTO user_roles VALUES (1, 3), (2, 2), (3, 1);
INSERT INTO grants VALUES (1, 'vault.open'), (2, 'bridge.cross'), (3, 'hall.enter'), (4, 'form.file');

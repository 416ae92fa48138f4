INSERT INTO users VALUES (1, 'ada'), (2, 'ben'), (3, 'cleo');
INSERT INTO roles VALUES (1, 'employee', true), (2, 'support', true), (3, 'support-lead', true);
INSERT INTO role_parents VALUES (2, 1), (3, 2);
INSERT INTO user_roles VALUES (1, 3), (2, 1);
INSERT INTO grants VALUES (1, 'wiki.read'), (2, 'ticket.read'), (3, 'ticket.close');

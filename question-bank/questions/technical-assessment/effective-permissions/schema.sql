CREATE TABLE users (
  id integer PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE roles (
  id integer PRIMARY KEY,
  name text NOT NULL UNIQUE,
  active boolean NOT NULL DEFAULT true
);

CREATE TABLE role_parents (
  child_id integer NOT NULL REFERENCES roles (id),
  parent_id integer NOT NULL REFERENCES roles (id),
  PRIMARY KEY (child_id, parent_id)
);

CREATE TABLE user_roles (
  user_id integer NOT NULL REFERENCES users (id),
  role_id integer NOT NULL REFERENCES roles (id),
  PRIMARY KEY (user_id, role_id)
);

CREATE TABLE grants (
  role_id integer NOT NULL REFERENCES roles (id),
  permission text NOT NULL,
  PRIMARY KEY (role_id, permission)
);

WITH RECURSIVE closure AS (
  SELECT id AS role_id, id AS ancestor_id FROM roles WHERE active
  UNION
  SELECT c.role_id, p.parent_id
  FROM closure c
  JOIN role_parents p ON p.child_id = c.ancestor_id
  WHERE EXISTS (SELECT 1 FROM roles r WHERE r.id = p.parent_id AND r.active)
)
SELECT u.name AS user_name, g.permission
FROM users u
JOIN user_roles ur ON ur.user_id = u.id
JOIN closure c ON c.role_id = ur.role_id
JOIN grants g ON g.role_id = c.ancestor_id
GROUP BY u.name, g.permission
ORDER BY u.name, g.permission;

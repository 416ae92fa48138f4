WITH RECURSIVE active_parents AS (
  SELECT p.child_id, p.parent_id
  FROM role_parents p
  JOIN roles c ON c.id = p.child_id AND c.active
  JOIN roles r ON r.id = p.parent_id AND r.active
), effective AS (
  SELECT g.role_id, g.permission FROM grants g JOIN roles r ON r.id = g.role_id AND r.active
  UNION
  SELECT p.child_id, e.permission FROM effective e JOIN active_parents p ON p.parent_id = e.role_id
)
SELECT DISTINCT u.name AS user_name, e.permission
FROM users u
JOIN user_roles ur ON ur.user_id = u.id
JOIN effective e ON e.role_id = ur.role_id
ORDER BY user_name, e.permission;

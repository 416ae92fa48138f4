WITH RECURSIVE held AS (
  SELECT user_id, role_id FROM user_roles
  UNION
  SELECT h.user_id, p.parent_id
  FROM held h
  JOIN role_parents p ON p.child_id = h.role_id
)
SELECT DISTINCT u.name AS user_name, g.permission
FROM held h
JOIN users u ON u.id = h.user_id
JOIN grants g ON g.role_id = h.role_id
ORDER BY user_name, g.permission;

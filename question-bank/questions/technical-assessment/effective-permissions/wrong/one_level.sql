WITH held AS (
  SELECT ur.user_id, ur.role_id
  FROM user_roles ur
  JOIN roles r ON r.id = ur.role_id AND r.active
  UNION
  SELECT ur.user_id, p.parent_id
  FROM user_roles ur
  JOIN roles c ON c.id = ur.role_id AND c.active
  JOIN role_parents p ON p.child_id = ur.role_id
  JOIN roles r ON r.id = p.parent_id AND r.active
)
SELECT DISTINCT u.name AS user_name, g.permission
FROM held h
JOIN users u ON u.id = h.user_id
JOIN grants g ON g.role_id = h.role_id
ORDER BY user_name, g.permission;

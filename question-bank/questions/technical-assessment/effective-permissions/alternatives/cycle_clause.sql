WITH RECURSIVE held AS (
  SELECT ur.user_id, ur.role_id
  FROM user_roles ur
  JOIN roles r ON r.id = ur.role_id
  WHERE r.active
  UNION ALL
  SELECT h.user_id, p.parent_id
  FROM held h
  JOIN role_parents p ON p.child_id = h.role_id
  JOIN roles r ON r.id = p.parent_id
  WHERE r.active
) CYCLE role_id SET is_cycle USING path
SELECT DISTINCT u.name AS user_name, g.permission
FROM held h
JOIN users u ON u.id = h.user_id
JOIN grants g ON g.role_id = h.role_id
ORDER BY 1, 2;

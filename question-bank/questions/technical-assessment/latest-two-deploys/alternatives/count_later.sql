SELECT d.service, 1 + count(l.id) AS place, d.id, d.version
FROM deployments d
LEFT JOIN deployments l
  ON l.service = d.service
 AND l.status = 'succeeded'
 AND (l.finished_at, l.id) > (d.finished_at, d.id)
WHERE d.status = 'succeeded'
GROUP BY d.id
HAVING count(l.id) < 2
ORDER BY d.service, place;

WITH good AS (
  SELECT * FROM deployments WHERE status = 'succeeded'
), latest AS (
  SELECT * FROM good g
  WHERE NOT EXISTS (
    SELECT 1 FROM good l WHERE l.service = g.service AND (l.finished_at, l.id) > (g.finished_at, g.id)
  )
), rest AS (
  SELECT * FROM good WHERE id NOT IN (SELECT id FROM latest)
)
SELECT service, 1 AS place, id, version FROM latest
UNION ALL
SELECT r.service, 2, r.id, r.version
FROM rest r
WHERE NOT EXISTS (
  SELECT 1 FROM rest l WHERE l.service = r.service AND (l.finished_at, l.id) > (r.finished_at, r.id)
)
ORDER BY service, place;

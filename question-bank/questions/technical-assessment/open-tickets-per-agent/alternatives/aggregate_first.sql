WITH per_agent AS (
  SELECT agent_id, count(*) AS total, count(closed_at) AS closed
  FROM tickets
  GROUP BY agent_id
)
SELECT a.id,
       a.name,
       coalesce(p.total - p.closed, 0) AS open_tickets,
       coalesce(p.closed, 0) AS closed_tickets
FROM agents a
LEFT JOIN per_agent p ON p.agent_id = a.id
ORDER BY open_tickets DESC, a.id;

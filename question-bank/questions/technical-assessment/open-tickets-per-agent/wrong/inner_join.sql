SELECT a.id,
       a.name,
       count(t.id) FILTER (WHERE t.closed_at IS NULL) AS open_tickets,
       count(t.closed_at) AS closed_tickets
FROM agents a
JOIN tickets t ON t.agent_id = a.id
GROUP BY a.id
ORDER BY open_tickets DESC, a.id;

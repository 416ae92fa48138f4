SELECT min(a.id) AS id,
       a.name,
       count(t.id) FILTER (WHERE t.closed_at IS NULL) AS open_tickets,
       count(t.closed_at) AS closed_tickets
FROM agents a
LEFT JOIN tickets t ON t.agent_id = a.id
GROUP BY a.name
ORDER BY open_tickets DESC, 1;

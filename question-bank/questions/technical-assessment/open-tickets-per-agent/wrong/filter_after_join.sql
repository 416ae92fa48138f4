SELECT a.id,
       a.name,
       count(t.id) AS open_tickets,
       count(t.closed_at) AS closed_tickets
FROM agents a
LEFT JOIN tickets t ON t.agent_id = a.id
WHERE t.closed_at IS NULL
GROUP BY a.id
ORDER BY open_tickets DESC, a.id;

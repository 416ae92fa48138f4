SELECT a.id,
       a.name,
       coalesce(sum(CASE WHEN t.id IS NOT NULL AND t.closed_at IS NULL THEN 1 ELSE 0 END), 0) AS open_tickets,
       coalesce(sum(CASE WHEN t.closed_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS closed_tickets
FROM agents a
LEFT JOIN tickets t ON t.agent_id = a.id
GROUP BY a.id, a.name
ORDER BY 3 DESC, 1;

SELECT a.id,
       a.name,
       (SELECT count(*) FROM tickets t WHERE t.agent_id = a.id AND t.closed_at IS NULL) AS open_tickets,
       (SELECT count(*) FROM tickets t WHERE t.agent_id = a.id AND t.closed_at IS NOT NULL) AS closed_tickets
FROM agents a
ORDER BY open_tickets DESC, a.id;

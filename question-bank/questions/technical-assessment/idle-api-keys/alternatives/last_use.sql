SELECT k.id, k.owner
FROM api_keys k
LEFT JOIN calls c ON c.key_id = k.id
WHERE k.revoked_at IS NULL
GROUP BY k.id, k.owner
HAVING coalesce(max(c.used_at), '') < '2026-10-01 00:00'
ORDER BY k.id;

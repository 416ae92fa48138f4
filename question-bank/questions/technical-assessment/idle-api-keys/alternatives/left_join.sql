SELECT k.id, k.owner
FROM api_keys k
LEFT JOIN calls c ON c.key_id = k.id AND c.used_at >= '2026-10-01 00:00'
WHERE k.revoked_at IS NULL AND c.id IS NULL
ORDER BY k.id;

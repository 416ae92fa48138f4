SELECT k.id, k.owner
FROM api_keys k
WHERE k.revoked_at IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM calls c WHERE c.key_id = k.id AND c.used_at >= '2026-10-01 00:00'
  )
ORDER BY k.id;

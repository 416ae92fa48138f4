SELECT id, owner
FROM api_keys
WHERE id IN (
  SELECT id FROM api_keys WHERE revoked_at IS NULL
  EXCEPT
  SELECT key_id FROM calls WHERE used_at >= '2026-10-01 00:00'
)
ORDER BY id;

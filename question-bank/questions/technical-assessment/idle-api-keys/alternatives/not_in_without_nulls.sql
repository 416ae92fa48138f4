SELECT id, owner
FROM api_keys
WHERE revoked_at IS NULL
  AND id NOT IN (SELECT key_id FROM calls WHERE used_at >= '2026-10-01 00:00' AND key_id IS NOT NULL)
ORDER BY id;

SELECT experiment, place, run_id, score
FROM (
  SELECT experiment, row_number() OVER (PARTITION BY experiment ORDER BY score DESC, run_id) AS place, run_id, score
  FROM runs
  WHERE score IS NOT NULL
) ranked
WHERE place <= 2
ORDER BY experiment, place, run_id;

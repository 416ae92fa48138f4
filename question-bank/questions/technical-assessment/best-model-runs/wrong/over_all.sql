SELECT experiment, place, run_id, score
FROM (
  SELECT experiment, dense_rank() OVER (ORDER BY score DESC) AS place, run_id, score
  FROM runs
  WHERE score IS NOT NULL
) ranked
WHERE place <= 2
ORDER BY experiment, place, run_id;

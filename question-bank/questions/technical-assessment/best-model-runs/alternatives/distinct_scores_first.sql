WITH places AS (
  SELECT experiment, score, row_number() OVER (PARTITION BY experiment ORDER BY score DESC) AS place
  FROM (SELECT DISTINCT experiment, score FROM runs WHERE score IS NOT NULL) scores
)
SELECT r.experiment, p.place, r.run_id, r.score
FROM places p
JOIN runs r USING (experiment, score)
WHERE p.place <= 2
ORDER BY r.experiment, p.place, r.run_id;

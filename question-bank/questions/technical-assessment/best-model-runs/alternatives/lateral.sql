SELECT e.experiment, top.place, r.run_id, r.score
FROM (SELECT DISTINCT experiment FROM runs) e
CROSS JOIN LATERAL (
  SELECT score, row_number() OVER (ORDER BY score DESC) AS place
  FROM (
    SELECT DISTINCT score FROM runs x
    WHERE x.experiment = e.experiment AND x.score IS NOT NULL
    ORDER BY score DESC
    LIMIT 2
  ) best
) top
JOIN runs r ON r.experiment = e.experiment AND r.score = top.score
ORDER BY e.experiment, top.place, r.run_id;

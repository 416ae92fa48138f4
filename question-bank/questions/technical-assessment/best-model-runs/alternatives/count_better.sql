SELECT r.experiment, 1 + count(DISTINCT b.score) AS place, r.run_id, r.score
FROM runs r
LEFT JOIN runs b ON b.experiment = r.experiment AND b.score > r.score
WHERE r.score IS NOT NULL
GROUP BY r.run_id
HAVING count(DISTINCT b.score) < 2
ORDER BY r.experiment, place, r.run_id;

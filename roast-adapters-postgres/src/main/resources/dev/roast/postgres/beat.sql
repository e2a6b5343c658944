-- Renews a worker's lease if the number is greater than the last one, frees what its list lacks and was claimed two beats
-- ago or earlier, and returns which of the list do not hold their roasts.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
renewed AS (
    UPDATE roast.worker w SET last_beat = :number, expires_at = c.now + w.lease
    FROM clock c
    WHERE w.id = :worker AND w.last_beat < :number
    RETURNING w.id
),
listed AS MATERIALIZED (
    SELECT * FROM unnest(:accounts, :roasts, :attempts, :workers) WITH ORDINALITY
        AS l (account, roast, attempt, worker, place)
),
taken AS MATERIALIZED (
    SELECT r.account, r.id FROM roast.roast r
    WHERE r.worker = :worker AND r.state = 'RUNNING' AND r.claimed_at_beat <= :number - 2
        AND (SELECT count(*) FROM renewed) = 1
        AND NOT EXISTS (
            SELECT FROM listed l
            WHERE l.account = r.account AND l.roast = r.id AND l.attempt = r.attempt AND l.worker = r.worker)
    ORDER BY r.account, r.id
    FOR NO KEY UPDATE OF r
),
-- include requeue
SELECT
    (SELECT count(*) FROM renewed) AS renewed,
    (SELECT count(*) FROM freed) AS freed,
    array(
        SELECT l.place FROM listed l
        WHERE NOT EXISTS (
            SELECT FROM roast.roast r
            WHERE r.account = l.account AND r.id = l.roast AND r.attempt = l.attempt AND r.worker = l.worker
                AND CAST(r.state AS text) = 'RUNNING')
    ) AS lost

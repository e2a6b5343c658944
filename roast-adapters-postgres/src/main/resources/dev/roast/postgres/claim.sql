-- Included behind: clock (now); by_worker (id, last_beat), locked; candidate (account, id, place).
-- A roast that another transaction has locked is being changed right now: it is left to that one, so nobody waits here.
taken AS MATERIALIZED (
    SELECT r.account, r.id
    FROM candidate c JOIN roast.roast r ON r.account = c.account AND r.id = c.id
    WHERE r.state = 'QUEUED'
        AND r.due_at <= (SELECT now FROM clock)
        AND r.attempt - r.attempts_before < :maxAttempts
        AND EXISTS (SELECT FROM by_worker)
    ORDER BY c.place
    LIMIT :max
    FOR NO KEY UPDATE OF r SKIP LOCKED
),
claimed AS (
    UPDATE roast.roast r SET
        state = 'RUNNING',
        version = r.version + 1,
        attempt = r.attempt + 1,
        stage = 'CLAIM',
        worker = w.id,
        claimed_at = (SELECT now FROM clock),
        claimed_at_beat = w.last_beat
    FROM taken t, by_worker w
    WHERE r.account = t.account AND r.id = t.id
    RETURNING r.*
)
SELECT
    r.account, r.id, r.attempt, r.worker, r.resume, s.file, s.file_name, r.heat, r.annotated,
    r.job_description, r.compare_with, r.priority, r.max_pages,
    r.errors, r.crashes, r.paid, (SELECT now FROM clock) AS now, r.began_at
FROM claimed r JOIN roast.resume s ON s.account = r.account AND s.id = r.resume

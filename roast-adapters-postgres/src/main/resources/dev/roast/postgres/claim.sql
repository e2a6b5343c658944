-- Included behind: clock (now); by_worker (id, last_beat), locked; candidate (account, id, place).
-- A roast that another transaction has locked is being changed right now: it is left to that one, so nobody waits here.
-- Each is looked up by the primary key, one after the other in the order of places, whatever the server believes about the
-- table's size: a plan made while it was small, or one by an index of what is queued, reads everything that is queued.
taken AS MATERIALIZED (
    SELECT r.account, r.id
    FROM (SELECT account, id, place FROM candidate ORDER BY place) c
    CROSS JOIN LATERAL (
        SELECT q.account, q.id FROM roast.roast q
        WHERE q.account = c.account AND q.id = c.id
            AND CAST(q.state AS text) = 'QUEUED'
            AND q.due_at <= (SELECT now FROM clock)
            AND q.attempt - q.attempts_before < :maxAttempts
            AND EXISTS (SELECT FROM by_worker)
        FOR NO KEY UPDATE OF q SKIP LOCKED
    ) r
    ORDER BY c.place
    -- as a query it is taken for few, and the rest goes by the primary key as well
    LIMIT (SELECT CAST(:max AS integer))
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

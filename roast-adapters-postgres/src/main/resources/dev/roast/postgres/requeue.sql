-- Included behind: taken (account, id), locked. What is freed so counts nothing.
freed AS (
    UPDATE roast.roast r SET
        state = 'QUEUED', version = r.version + 1, worker = NULL, stage = NULL, due_at = (SELECT now FROM clock)
    FROM taken t
    WHERE r.account = t.account AND r.id = t.id
    RETURNING r.account, r.id, r.priority
)

-- Frees attempts that have run for too long, whether their worker lives or not.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
late AS MATERIALIZED (
    SELECT account, id, attempt, errors FROM roast.roast
    WHERE state = 'RUNNING' AND claimed_at <= (SELECT now FROM clock) - roast.micros(:deadline)
    ORDER BY claimed_at
    LIMIT :max
),
accounts AS MATERIALIZED (
    SELECT id, day, month FROM roast.account
    WHERE id IN (SELECT account FROM late WHERE errors + 1 >= :maxErrors)
    ORDER BY id
    FOR NO KEY UPDATE
),
taken AS MATERIALIZED (
    SELECT r.account, r.id, r.errors + 1 AS errors, r.crashes, r.errors + 1 >= :maxErrors AS fails
    FROM late l JOIN roast.roast r ON r.account = l.account AND r.id = l.id
    WHERE r.attempt = l.attempt AND r.state = 'RUNNING' AND (SELECT count(*) FROM accounts) >= 0
    ORDER BY r.account, r.id
    FOR NO KEY UPDATE OF r
),
-- include free

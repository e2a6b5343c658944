-- Included behind: clock (now); exhausted (account, id).
accounts AS MATERIALIZED (
    SELECT id, day, month FROM roast.account
    WHERE id IN (SELECT account FROM exhausted)
    ORDER BY id
    FOR NO KEY UPDATE
),
taken AS MATERIALIZED (
    SELECT r.account, r.id, r.errors, r.crashes, true AS fails
    FROM exhausted e JOIN roast.roast r ON r.account = e.account AND r.id = e.id
    WHERE r.state = 'QUEUED' AND r.attempt - r.attempts_before >= :maxAttempts AND (SELECT count(*) FROM accounts) > 0
    ORDER BY r.account, r.id
    FOR NO KEY UPDATE OF r
),
-- include free

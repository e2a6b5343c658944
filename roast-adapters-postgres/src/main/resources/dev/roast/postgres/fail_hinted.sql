-- Fails those of the hinted roasts that have had all attempts.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
exhausted AS MATERIALIZED (
    SELECT r.account, r.id
    FROM unnest(:accounts, :roasts) AS hint (account, id)
    JOIN roast.roast r ON r.account = hint.account AND r.id = hint.id
    WHERE r.state = 'QUEUED' AND r.attempt - r.attempts_before >= :maxAttempts AND r.due_at <= (SELECT now FROM clock)
),
-- include fail

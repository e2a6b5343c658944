-- Fails those at the head of the line that have had all attempts.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
-- include head
exhausted AS MATERIALIZED (
    SELECT account, id FROM head WHERE attempts >= :maxAttempts
),
-- include fail

-- Frees what a worker holds, whose row this transaction has locked.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
taken AS MATERIALIZED (
    SELECT account, id FROM roast.roast
    WHERE worker = :worker AND state = 'RUNNING'
    ORDER BY account, id
    FOR NO KEY UPDATE
),
-- include requeue
SELECT account, id, priority FROM freed

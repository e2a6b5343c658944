-- Cancels those of some roasts of one account, whose row this transaction has locked, that are queued or running.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
accounts AS (
    SELECT id, day, month FROM roast.account WHERE id = :account
),
taken AS MATERIALIZED (
    SELECT account, id FROM roast.roast
    WHERE account = :account AND id = ANY (:roasts) AND state IN ('QUEUED', 'RUNNING')
    ORDER BY id
    FOR NO KEY UPDATE
),
cancelled AS (
    UPDATE roast.roast r SET
        state = 'CANCELLED',
        version = r.version + 1,
        worker = NULL,
        charged = r.paid,
        ended_at = (SELECT now FROM clock)
    FROM taken t
    WHERE r.account = t.account AND r.id = t.id
    RETURNING r.account, r.day, r.month, r.charged
),
ended AS (
    SELECT account, day, month, true AS was_alive, NOT charged AS refunded, false AS deleted FROM cancelled
),
-- include settle
SELECT charged FROM cancelled

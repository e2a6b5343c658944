-- Deletes roasts of one account, whose row this transaction has locked. A live one is cancelled by that; what stays charged
-- is counted as deleted. Derived files and keys go with their roast.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
accounts AS (
    SELECT id, day, month FROM roast.account WHERE id = :account
),
taken AS MATERIALIZED (
    SELECT account, id, state IN ('QUEUED', 'RUNNING') AS alive FROM roast.roast
    WHERE account = :account AND id = ANY (:roasts)
    ORDER BY id
    FOR UPDATE
),
gone AS (
    DELETE FROM roast.roast r USING taken t
    WHERE r.account = t.account AND r.id = t.id
    RETURNING r.account, r.id, r.idempotency_key, r.day, r.month, r.charged, r.paid, t.alive
),
ended AS (
    SELECT
        account, day, month, alive AS was_alive,
        alive AND NOT paid AS refunded,
        charged AND NOT (alive AND NOT paid) AS deleted
    FROM gone
),
-- include settle
, forgotten AS (
    DELETE FROM roast.idempotency_key k USING gone g
    WHERE k.account = g.account AND k.key = g.idempotency_key AND k.roast = g.id
),
files AS MATERIALIZED (
    SELECT f.key FROM roast.file f JOIN gone g ON f.account = g.account AND f.roast = g.id
    ORDER BY f.key
    FOR NO KEY UPDATE OF f
),
released AS (
    UPDATE roast.file f SET
        adopted = false,
        expires_at = CASE WHEN f.marked_at IS NULL THEN c.now ELSE f.expires_at END,
        removal_at = CASE WHEN f.marked_at IS NULL THEN c.now ELSE f.removal_at END
    FROM clock c, files
    WHERE f.key = files.key
)
SELECT count(*) FROM gone

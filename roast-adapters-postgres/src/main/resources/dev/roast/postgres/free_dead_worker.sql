-- Frees what a worker held, whose row this transaction has locked. The document is suspected only while it was being read.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
held AS MATERIALIZED (
    SELECT account, id, crashes FROM roast.roast WHERE worker = :worker AND state = 'RUNNING'
),
accounts AS MATERIALIZED (
    SELECT id, day, month FROM roast.account
    WHERE id IN (SELECT account FROM held WHERE crashes + 1 >= :maxCrashes)
    ORDER BY id
    FOR NO KEY UPDATE
),
taken AS MATERIALIZED (
    SELECT
        r.account, r.id, r.errors,
        r.crashes + CAST(r.stage BETWEEN 'EXTRACT_TEXT' AND 'COMPOSE_PROMPT' AS integer) AS crashes,
        r.crashes + 1 >= :maxCrashes AND r.stage BETWEEN 'EXTRACT_TEXT' AND 'COMPOSE_PROMPT' AS fails
    FROM held h JOIN roast.roast r ON r.account = h.account AND r.id = h.id
    WHERE r.worker = :worker AND r.state = 'RUNNING' AND (SELECT count(*) FROM accounts) >= 0
    ORDER BY r.account, r.id
    FOR NO KEY UPDATE OF r
),
-- include free

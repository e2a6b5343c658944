-- Ends attempts, all in one statement, which is one commit: accounts are locked, then roasts, then files.
-- A row that changed while it was waited for is looked at again as it is then, so the fence holds.
-- An array is a query of its own, of which the server knows no length: so a plan made for one batch serves all, and is kept.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
ending AS MATERIALIZED (
    SELECT * FROM unnest(
        (SELECT CAST(:accounts AS uuid[])), (SELECT CAST(:roasts AS uuid[])), (SELECT CAST(:attempts AS integer[])),
        (SELECT CAST(:workers AS uuid[])), (SELECT CAST(:ways AS text[])), (SELECT CAST(:reports AS text[])),
        (SELECT CAST(:files AS text[])), (SELECT CAST(:codes AS text[])), (SELECT CAST(:messages AS text[])),
        (SELECT CAST(:dead AS boolean[])), (SELECT CAST(:delays AS bigint[])), (SELECT CAST(:errors AS integer[]))
    ) WITH ORDINALITY AS e (
        account, roast, attempt, worker, way, report, file, code, message, dead, delay, errors, place)
),
accounts AS MATERIALIZED (
    SELECT id, day, month FROM roast.account
    WHERE id = ANY (CAST((SELECT CAST(:accounts AS uuid[])) AS uuid[])) AND NOT erasing
    ORDER BY id
    FOR NO KEY UPDATE
),
held AS MATERIALIZED (
    SELECT e.*
    FROM (SELECT * FROM ending ORDER BY account, roast) e
    -- one by one by the primary key, whatever the server believes about the table's size
    CROSS JOIN LATERAL (
        SELECT FROM roast.roast q
        WHERE q.account = e.account AND q.id = e.roast
            AND q.attempt = e.attempt AND q.worker = e.worker AND CAST(q.state AS text) = 'RUNNING'
            -- asked before the first roast is locked
            AND (SELECT count(*) FROM accounts) > 0
        FOR NO KEY UPDATE OF q
    ) r
    -- as a query it is taken for few, and what follows goes by the primary key as well
    LIMIT (SELECT count(*) FROM ending)
),
adopted AS (
    UPDATE roast.file f SET adopted = true, removal_at = NULL
    FROM held h
    WHERE f.key = ANY (ARRAY(SELECT file FROM held WHERE file IS NOT NULL)) AND f.key = h.file
        AND f.account = h.account AND f.roast = h.roast AND f.attempt = h.attempt AND f.worker = h.worker
        AND NOT f.adopted AND f.marked_at IS NULL AND f.expires_at > (SELECT now FROM clock)
    RETURNING f.key
),
changed AS (
    UPDATE roast.roast r SET
        state = CAST(CASE h.way WHEN 'GIVEN_BACK' THEN 'QUEUED' ELSE h.way END AS roast.state),
        version = r.version + 1,
        worker = NULL,
        charged = h.way <> 'FAILED',
        stage = CASE WHEN h.way <> 'GIVEN_BACK' THEN r.stage END,
        due_at = CASE WHEN h.way = 'GIVEN_BACK' THEN c.now + roast.micros(h.delay) ELSE r.due_at END,
        ended_at = CASE WHEN h.way <> 'GIVEN_BACK' THEN c.now END,
        errors = r.errors + h.errors,
        report = h.report,
        failure_code = h.code,
        failure_message = h.message,
        dead = h.dead,
        annotated_file = a.key,
        endings = r.endings || concat_ws(':', h.attempt, h.worker, h.way)
    FROM clock c, held h LEFT JOIN adopted a ON a.key = h.file
    WHERE r.account = h.account AND r.id = h.roast
    RETURNING r.account, r.day, r.month, h.way, h.place, r.annotated_file
),
ended AS (
    SELECT account, day, month, true AS was_alive, way = 'FAILED' AS refunded, false AS deleted
    FROM changed
    WHERE way <> 'GIVEN_BACK'
),
-- include settle
SELECT place, annotated_file FROM changed

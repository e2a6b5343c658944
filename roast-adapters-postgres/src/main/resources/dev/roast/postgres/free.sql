-- Included behind: clock (now); accounts (id, day, month), locked where something may fail; taken (account, id, errors,
-- crashes, fails), locked.
changed AS (
    UPDATE roast.roast r SET
        state = CAST(CASE WHEN t.fails THEN 'FAILED' ELSE 'QUEUED' END AS roast.state),
        version = r.version + 1,
        worker = NULL,
        charged = NOT t.fails,
        stage = CASE WHEN t.fails THEN r.stage END,
        due_at = c.now,
        ended_at = CASE WHEN t.fails THEN c.now END,
        errors = t.errors,
        crashes = t.crashes,
        failure_code = CASE WHEN t.fails THEN :code END,
        failure_message = CASE WHEN t.fails THEN :message END,
        dead = t.fails
    FROM clock c, taken t
    WHERE r.account = t.account AND r.id = t.id
    RETURNING r.account, r.id, r.priority, r.day, r.month, t.fails
),
ended AS (
    SELECT account, day, month, true AS was_alive, true AS refunded, false AS deleted FROM changed WHERE fails
),
-- include settle
SELECT account, id, priority FROM changed WHERE NOT fails

-- Claims due roasts, fairly by account: the first of each account by priority and age, then the second of each, and so on.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
by_worker AS MATERIALIZED (
    SELECT id, last_beat FROM roast.worker WHERE id = :worker FOR KEY SHARE
),
-- The head of the line. It is enough if it is the whole line, or has as many accounts as roasts are wanted: the first
-- appearance of an account in it is the account's best.
-- include head
enough AS MATERIALIZED (
    SELECT count(*) < :window OR count(DISTINCT account) >= :max AS is_so FROM head
),
-- Otherwise a few accounts fill the head: each account that has something queued is visited, by one step in the index.
waiting AS MATERIALIZED (
    WITH RECURSIVE step AS (
        (SELECT account FROM roast.roast WHERE state = 'QUEUED' AND NOT (SELECT is_so FROM enough)
            ORDER BY account LIMIT 1)
        UNION ALL
        SELECT (SELECT r.account FROM roast.roast r WHERE r.state = 'QUEUED' AND r.account > step.account
            ORDER BY r.account LIMIT 1)
        FROM step WHERE step.account IS NOT NULL
    )
    SELECT account FROM step WHERE account IS NOT NULL
),
line AS (
    SELECT account, id, priority, due_at, number FROM head WHERE (SELECT is_so FROM enough)
    UNION ALL
    SELECT w.account, r.id, r.priority, r.due_at, r.number
    FROM waiting w CROSS JOIN LATERAL (
        SELECT id, priority, due_at, number FROM roast.roast q
        WHERE q.account = w.account AND q.state = 'QUEUED' AND q.due_at <= (SELECT now FROM clock)
        ORDER BY q.priority, q.due_at, q.number
        LIMIT (SELECT CASE WHEN count(*) >= :max THEN 1 ELSE :max END FROM waiting)
    ) r
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY account ORDER BY priority, due_at, number) AS turn FROM line
),
-- More than are wanted, as others may take some of them at the same moment.
candidate AS MATERIALIZED (
    SELECT account, id, row_number() OVER (ORDER BY turn, priority, due_at, number) AS place FROM ranked
    ORDER BY place LIMIT :max * 4 + 16
),
-- include claim

-- The head of the line of due roasts, read along the index of each priority.
head AS MATERIALIZED (
    SELECT * FROM (
        (SELECT account, id, priority, due_at, number, attempt - attempts_before AS attempts FROM roast.roast
            WHERE state = 'QUEUED' AND priority = 'HIGH' AND due_at <= (SELECT now FROM clock)
            ORDER BY due_at, number LIMIT :window)
        UNION ALL
        (SELECT account, id, priority, due_at, number, attempt - attempts_before AS attempts FROM roast.roast
            WHERE state = 'QUEUED' AND priority = 'NORMAL' AND due_at <= (SELECT now FROM clock)
            ORDER BY due_at, number LIMIT :window)
        UNION ALL
        (SELECT account, id, priority, due_at, number, attempt - attempts_before AS attempts FROM roast.roast
            WHERE state = 'QUEUED' AND priority = 'LOW' AND due_at <= (SELECT now FROM clock)
            ORDER BY due_at, number LIMIT :window)
    ) due
    ORDER BY priority, due_at, number LIMIT :window
),

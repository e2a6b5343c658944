-- Writes progress where the attempt still holds its roast, and only forward.
WITH progress AS MATERIALIZED (
    -- each a query of its own, of which the server knows no length: so a plan made for one batch serves all, and is kept
    SELECT * FROM unnest(
        (SELECT CAST(:accounts AS uuid[])), (SELECT CAST(:roasts AS uuid[])), (SELECT CAST(:attempts AS integer[])),
        (SELECT CAST(:workers AS uuid[])), (SELECT CAST(:stages AS roast.stage[]))
    ) WITH ORDINALITY AS p (account, roast, attempt, worker, stage, place)
),
held AS MATERIALIZED (
    SELECT p.place, p.stage, p.account, p.roast AS id, r.stage < p.stage AS forward
    FROM (SELECT * FROM progress ORDER BY account, roast) p
    -- one by one by the primary key, whatever the server believes about the table's size
    CROSS JOIN LATERAL (
        SELECT q.stage FROM roast.roast q
        WHERE q.account = p.account AND q.id = p.roast
            AND q.attempt = p.attempt AND q.worker = p.worker AND CAST(q.state AS text) = 'RUNNING'
        FOR NO KEY UPDATE OF q
    ) r
    -- as a query it is taken for few, and the writes go by the primary key as well
    LIMIT (SELECT count(*) FROM progress)
),
moved AS (
    UPDATE roast.roast r SET
        stage = h.stage,
        paid = r.paid OR h.stage = 'GENERATE',
        version = r.version + 1
    FROM held h
    WHERE r.account = h.account AND r.id = h.id AND h.forward
)
SELECT place FROM held

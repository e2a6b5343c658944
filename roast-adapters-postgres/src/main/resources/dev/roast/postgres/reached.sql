-- Writes progress where the attempt still holds its roast, and only forward.
WITH progress AS MATERIALIZED (
    SELECT * FROM unnest(:accounts, :roasts, :attempts, :workers, CAST(:stages AS roast.stage[])) WITH ORDINALITY
        AS p (account, roast, attempt, worker, stage, place)
),
held AS MATERIALIZED (
    SELECT p.place, p.stage, r.account, r.id, r.stage < p.stage AS forward
    FROM progress p JOIN roast.roast r ON r.account = p.account AND r.id = p.roast
    -- by the primary key: compared as a text, the state does not lead to the index of all that a worker holds
    WHERE r.attempt = p.attempt AND r.worker = p.worker AND CAST(r.state AS text) = 'RUNNING'
    ORDER BY r.account, r.id
    FOR NO KEY UPDATE OF r
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

-- Forgets marked files whose objects are deleted. Where the object could be written after it was given out, the row stays
-- until that is over. A resume that was never adopted goes with its file.
WITH mine AS MATERIALIZED (
    SELECT key, granted_until, coalesce(granted_until > marked_at, false) AS stays FROM roast.file
    WHERE key = ANY (:keys) AND marked_at IS NOT NULL
    ORDER BY key
    FOR UPDATE
),
later AS (
    UPDATE roast.file f SET removal_at = m.granted_until
    FROM mine m
    WHERE f.key = m.key AND m.stays
),
forgotten AS (
    DELETE FROM roast.file f USING mine m
    WHERE f.key = m.key AND NOT m.stays
    RETURNING f.key, f.account, f.resume
)
DELETE FROM roast.resume s USING forgotten f
WHERE s.account = f.account AND s.id = f.resume AND s.file = f.key AND s.kept_until IS NULL

-- Claims the roasts that the queue hinted.
WITH clock AS MATERIALIZED (
    SELECT roast.now(:shift) AS now
),
by_worker AS MATERIALIZED (
    SELECT id, last_beat FROM roast.worker WHERE id = :worker FOR KEY SHARE
),
candidate AS (
    SELECT DISTINCT account, id, 0 AS place FROM unnest(:accounts, :roasts) AS hint (account, id)
),
-- include claim

-- Included behind: accounts (id, day, month), locked; ended (account, day, month, was_alive, refunded, deleted).
-- A window that is over is not in the account's row any more: nobody asks for it, and a refund of it is none.
settled AS (
    UPDATE roast.account a SET
        in_flight = a.in_flight - s.no_more_alive,
        day_used = a.day_used - s.day_refunds,
        day_deleted = a.day_deleted + s.day_deletions,
        month_used = a.month_used - s.month_refunds,
        month_deleted = a.month_deleted + s.month_deletions
    FROM (
        SELECT
            e.account,
            count(*) FILTER (WHERE e.was_alive) AS no_more_alive,
            count(*) FILTER (WHERE e.refunded AND e.day = locked.day) AS day_refunds,
            count(*) FILTER (WHERE e.deleted AND e.day = locked.day) AS day_deletions,
            count(*) FILTER (WHERE e.refunded AND e.month = locked.month) AS month_refunds,
            count(*) FILTER (WHERE e.deleted AND e.month = locked.month) AS month_deletions
        FROM ended e JOIN accounts locked ON locked.id = e.account
        GROUP BY e.account
    ) s
    WHERE a.id = s.account
)

package dev.roast.postgres;

import java.util.UUID;

/** Removes one page of an account's rows, in the commit that has locked the account. */
final class Eraser {
    private static final String HAS_ROWS = """
            SELECT EXISTS (SELECT FROM roast.roast WHERE account = :account)
                OR EXISTS (SELECT FROM roast.idempotency_key WHERE account = :account)
                OR EXISTS (SELECT FROM roast.resume WHERE account = :account)
                OR EXISTS (SELECT FROM roast.file WHERE account = :account)
            """;
    private static final String DELETE_ROASTS = """
            DELETE FROM roast.roast WHERE (account, id) IN (
                SELECT account, id FROM roast.roast WHERE account = :account ORDER BY id LIMIT :left FOR UPDATE)
            """;
    private static final String HAND_OVER_FILES = """
            UPDATE roast.file SET
                account = NULL, resume = NULL, roast = NULL, attempt = NULL, worker = NULL,
                adopted = false,
                expires_at = CASE WHEN marked_at IS NULL THEN c.now ELSE expires_at END,
                removal_at = CASE WHEN marked_at IS NULL THEN c.now ELSE removal_at END
            FROM (SELECT roast.now(:shift) AS now OFFSET 0) c
            WHERE key IN (
                SELECT key FROM roast.file WHERE account = :account ORDER BY key LIMIT :left FOR UPDATE)
            """;
    private static final String DELETE_RESUMES = """
            DELETE FROM roast.resume WHERE (account, id) IN (
                SELECT account, id FROM roast.resume WHERE account = :account ORDER BY id LIMIT :left FOR UPDATE)
            """;
    private static final String DELETE_KEYS = """
            DELETE FROM roast.idempotency_key WHERE (account, key) IN (
                SELECT account, key FROM roast.idempotency_key WHERE account = :account ORDER BY key LIMIT :left)
            """;
    private static final String CLEAR_QUOTA = """
            UPDATE roast.account SET in_flight = 0, day_deleted = 0, day_used = 0, month_deleted = 0, month_used = 0
            WHERE id = :account AND (in_flight, day_used, month_used) <> (0, 0, 0)
            """;

    private final Commit commit;
    private final UUID account;
    private int left;

    Eraser(Commit commit, UUID account, int max) {
        this.commit = commit;
        this.account = account;
        this.left = max;
    }

    /** Returns whether rows are left. */
    boolean eraseOnePage() {
        execute(CLEAR_QUOTA);
        left -= execute(DELETE_ROASTS);
        left -= execute(DELETE_KEYS);
        left -= execute(HAND_OVER_FILES);
        left -= execute(DELETE_RESUMES);
        return hasRows(commit, account);
    }

    private int execute(String sql) {
        return commit.update(sql).bind("account", account).bind("left", left).execute();
    }

    static boolean hasRows(Commit commit, UUID account) {
        return Commit.isTrue(commit.query(HAS_ROWS).bind("account", account));
    }
}

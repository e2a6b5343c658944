package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.port.FileLedger;
import dev.roast.port.NewFile;
import dev.roast.port.PortFailureException;
import dev.roast.port.RoastRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The file ledger, and what takes files out of use. */
final class PostgresFiles implements FileLedger {
    private static final String DOOMED = """
            WITH clock AS MATERIALIZED (SELECT roast.now(:shift) AS now),
            due AS (
                SELECT key FROM roast.file WHERE removal_at <= (SELECT now FROM clock)
                ORDER BY removal_at, key LIMIT :max
                FOR UPDATE SKIP LOCKED
            )
            -- behind all others, so that an object that can't be deleted does not hold up the rest
            UPDATE roast.file f SET marked_at = c.now, removal_at = c.now
            FROM clock c, due
            WHERE f.key = due.key
            RETURNING f.key
            """;
    private static final String GONE = Sql.named("gone");

    private final Database database;

    PostgresFiles(Database database) {
        this.database = database;
    }

    @Override
    public boolean register(NewFile file) {
        return database.plain("register a file", new Registration(file)::on);
    }

    @Override
    public boolean deleteRoast(RoastRef roast) {
        UUID account = roast.account().value();
        return database.transaction(
                "delete a roast",
                commit -> commit.lockAccount(account)
                        && Lifecycle.delete(commit, account, List.of(roast.id().value())) == 1);
    }

    @Override
    public boolean deleteResume(AccountId account, ResumeId resume, boolean onlyExpired) {
        return database.transaction("delete a resume", commit -> {
            boolean there =
                    commit.lockAccount(account.value()) && mayGo(commit, account.value(), resume.value(), onlyExpired);
            if (there) {
                delete(commit, account.value(), resume.value());
            }
            return there;
        });
    }

    private static boolean mayGo(Commit commit, UUID account, UUID resume, boolean onlyExpired) {
        return Commit.isTrue(commit.query("""
                        SELECT NOT :onlyExpired OR coalesce(s.kept_until <= (SELECT roast.now(:shift)), false)
                            AND NOT EXISTS (
                                SELECT FROM roast.roast r
                                WHERE r.account = :account AND r.resume = :resume AND r.state IN ('QUEUED', 'RUNNING'))
                        FROM roast.resume s
                        WHERE s.account = :account AND s.id = :resume
                        """)
                .bind("account", account)
                .bind("resume", resume)
                .bind("onlyExpired", onlyExpired));
    }

    private static void delete(Commit commit, UUID account, UUID resume) {
        List<UUID> roasts = commit.query("SELECT id FROM roast.roast WHERE account = :account AND resume = :resume")
                .bind("account", account)
                .bind("resume", resume)
                .mapTo(UUID.class)
                .list();
        Lifecycle.delete(commit, account, roasts);
        commit.update("""
                        UPDATE roast.file f SET
                            adopted = false,
                            expires_at = CASE WHEN f.marked_at IS NULL THEN c.now ELSE f.expires_at END,
                            removal_at = CASE WHEN f.marked_at IS NULL THEN c.now ELSE f.removal_at END
                        FROM roast.resume s, (SELECT roast.now(:shift) AS now OFFSET 0) c
                        WHERE s.account = :account AND s.id = :resume AND f.key = s.file
                        """).bind("account", account).bind("resume", resume).execute();
        commit.update("DELETE FROM roast.resume WHERE account = :account AND id = :resume")
                .bind("account", account)
                .bind("resume", resume)
                .execute();
    }

    @Override
    public boolean erase(AccountId account, int max) {
        return database.transaction("erase a page of an account", commit -> {
            Optional<Boolean> erasing =
                    Commit.first(commit.query("SELECT erasing FROM roast.account WHERE id = :id FOR NO KEY UPDATE")
                            .bind("id", account.value()));
            if (erasing.isPresent() && !erasing.get()) {
                throw new PortFailureException("the erasure of account " + account + " has not begun: mark it first");
            }
            return erasing.isPresent() && new Eraser(commit, account.value(), max).eraseOnePage();
        });
    }

    @Override
    public List<FileKey> doomed(int max) {
        return database.statement(
                "mark files",
                commit -> commit.query(DOOMED)
                        .bind("max", max)
                        .map((row, context) -> new FileKey(row.getString("key")))
                        .list());
    }

    @Override
    public void gone(Collection<FileKey> keys) {
        if (!keys.isEmpty()) {
            List<String> values = keys.stream().map(FileKey::value).toList();
            database.statement(
                    "forget files",
                    commit -> commit.update(GONE)
                            .bindArray("keys", String.class, values)
                            .execute());
        }
    }
}

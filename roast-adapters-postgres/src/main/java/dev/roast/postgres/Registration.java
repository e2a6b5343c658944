package dev.roast.postgres;

import dev.roast.port.AttemptRef;
import dev.roast.port.NewFile;
import dev.roast.port.NewFile.Content;
import dev.roast.port.PortFailureException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** Enters one file into the ledger. */
final class Registration {
    private static final String KNOWN = """
            SELECT
                f.account IS NOT DISTINCT FROM CAST(:account AS uuid)
                AND f.resume IS NOT DISTINCT FROM CAST(:resume AS uuid)
                AND f.roast IS NOT DISTINCT FROM CAST(:roast AS uuid)
                AND f.attempt IS NOT DISTINCT FROM CAST(:attempt AS integer)
                AND f.worker IS NOT DISTINCT FROM CAST(:worker AS uuid)
                AND (s.id IS NULL OR (s.file_name, s.length, s.sha256, s.direct) = (:fileName, :length, :sha256, :direct)) AS same
            FROM roast.file f LEFT JOIN roast.resume s ON s.account = f.account AND s.id = f.resume AND s.file = f.key
            WHERE f.key = :key
            """;
    private static final String HELD = """
            SELECT true FROM roast.roast
            WHERE account = :account AND id = :roast AND attempt = :attempt AND worker = :worker AND state = 'RUNNING'
            FOR NO KEY UPDATE
            """;
    private static final String ENTER = """
            INSERT INTO roast.file (key, account, resume, roast, attempt, worker, expires_at, granted_until, removal_at)
            SELECT :key, :account, CAST(:resume AS uuid), CAST(:roast AS uuid), CAST(:attempt AS integer),
                CAST(:worker AS uuid), c.now + roast.micros(:expiry), c.now + roast.micros(:grant),
                c.now + roast.micros(:expiry)
            FROM (SELECT roast.now(:shift) AS now OFFSET 0) c
            """;
    private static final String ANNOUNCE = """
            INSERT INTO roast.resume (account, id, file, file_name, length, sha256, uploaded_at, direct)
            SELECT f.account, f.resume, f.key, :fileName, :length, :sha256, f.expires_at - roast.micros(:expiry), :direct
            FROM roast.file f WHERE f.key = :key
            ON CONFLICT DO NOTHING
            """;

    private final Commit commit;
    private final NewFile file;
    private final UUID account;
    private final Optional<Content.Upload> upload;
    private final Optional<AttemptRef> attempt;

    Registration(Commit commit, NewFile file) {
        this.commit = commit;
        this.file = file;
        Content content = file.content();
        this.account = content.account().value();
        this.upload = content instanceof Content.Upload some ? Optional.of(some) : Optional.empty();
        this.attempt = content instanceof Content.Derived some ? Optional.of(some.attempt()) : Optional.empty();
    }

    boolean enter() {
        if (!commit.lockAccount(account)) {
            return false;
        }
        Optional<Boolean> same = Commit.first(bound(commit.query(KNOWN)));
        if (same.isPresent()) {
            require(same.get(), "the file key " + file.key() + " is taken: make a new one");
            return true;
        }
        if (attempt.isPresent() && !Commit.isTrue(bound(commit.query(HELD)))) {
            return false;
        }
        bound(commit.update(ENTER)).execute();
        upload.ifPresent(some -> require(
                bound(commit.update(ANNOUNCE)).execute() == 1,
                "the resume id " + some.resume() + " is taken: make a new one"));
        return true;
    }

    private static void require(boolean fine, String message) {
        if (!fine) {
            throw new PortFailureException(message);
        }
    }

    private <S extends SqlStatement<S>> S bound(S statement) {
        return statement
                .bind("key", file.key().value())
                .bind("account", account)
                .bind("resume", upload.map(some -> some.resume().value()))
                .bind("roast", attempt.map(some -> some.roast().id().value()))
                .bind("attempt", attempt.map(AttemptRef::attempt))
                .bind("worker", attempt.map(some -> some.worker().value()))
                .bind("fileName", upload.map(Content.Upload::fileName))
                .bind("length", upload.map(Content.Upload::length))
                .bind("sha256", upload.map(Content.Upload::sha256))
                .bind("direct", upload.map(Content.Upload::direct))
                .bind("expiry", Commit.micros(file.expiry()))
                .bind("grant", file.grant().map(Commit::micros));
    }
}

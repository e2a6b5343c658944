package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.Page;
import dev.roast.model.ResumeId;
import dev.roast.port.ResumeShelf;
import dev.roast.port.StoredResume;
import dev.roast.port.Waiting;
import dev.roast.postgres.Tokens.Place;
import dev.roast.postgres.Tokens.Placed;
import java.util.List;
import java.util.Optional;

/** The resumes, to read. */
final class PostgresResumes implements ResumeShelf {
    private static final String LIST = "resumes";

    private final Database database;

    PostgresResumes(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredResume> find(AccountId account, ResumeId resume) {
        return database.statement(
                "find a resume",
                commit -> commit.query(ResumeMapper.SELECT + """
                                        WHERE s.account = :account AND s.id = :id
                                            AND (s.kept_until IS NOT NULL
                                                OR f.marked_at IS NULL AND f.expires_at > (SELECT roast.now(:shift)))
                                        """)
                        .bind("account", account.value())
                        .bind("id", resume.value())
                        .map(new ResumeMapper())
                        .findOne());
    }

    @Override
    public Page<StoredResume> list(AccountId account, Optional<String> after, int limit) {
        Tokens.requireLimit(limit);
        long before = Tokens.numberBefore(LIST, after);
        return database.statement(
                "list resumes",
                commit -> Tokens.page(
                        LIST,
                        commit.query(ResumeMapper.SELECT + """
                                                WHERE s.account = :account AND s.kept_until IS NOT NULL
                                                    AND s.number < :before
                                                ORDER BY s.number DESC LIMIT :limit
                                                """)
                                .bind("account", account.value())
                                .bind("before", before)
                                .bind("limit", limit + 1)
                                .map((row, context) -> new Placed<>(
                                        Place.of(row.getLong("number")), new ResumeMapper().map(row, context)))
                                .list(),
                        limit));
    }

    @Override
    public Waiting waiting(AccountId account) {
        return database.statement(
                "count waiting uploads",
                commit -> commit.query("""
                                SELECT count(*) AS files, coalesce(sum(s.length), 0) AS bytes FROM roast.resume s
                                JOIN roast.account a ON a.id = s.account AND NOT a.erasing
                                JOIN roast.file f ON f.key = s.file
                                WHERE s.account = :account AND s.kept_until IS NULL
                                    AND f.marked_at IS NULL AND f.expires_at > (SELECT roast.now(:shift))
                                """)
                        .bind("account", account.value())
                        .map((row, context) -> new Waiting(row.getInt("files"), row.getLong("bytes")))
                        .one());
    }

    @Override
    public List<StoredResume> expired(int max) {
        return database.statement(
                "list expired resumes",
                commit -> commit.query(ResumeMapper.SELECT + """
                                        WHERE s.kept_until <= (SELECT roast.now(:shift))
                                            AND NOT EXISTS (
                                                SELECT FROM roast.roast r
                                                WHERE r.account = s.account AND r.resume = s.id
                                                    AND r.state IN ('QUEUED', 'RUNNING'))
                                        ORDER BY s.kept_until LIMIT :max
                                        """)
                        .bind("max", max)
                        .map(new ResumeMapper())
                        .list());
    }
}

package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.Page;
import dev.roast.port.Backlog;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastShelf;
import dev.roast.port.StoredRoast;
import dev.roast.postgres.Tokens.Place;
import dev.roast.postgres.Tokens.Placed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The roasts, to read. An account that is being erased has none. */
final class PostgresRoasts implements RoastShelf {
    private static final String LIST = "roasts";
    private static final String DEAD = "dead";
    private static final String VERSIONS = """
            SELECT r.account, r.id, r.version
            FROM unnest(:accounts, :roasts) AS wanted (account, id)
            JOIN roast.roast r ON r.account = wanted.account AND r.id = wanted.id
            JOIN roast.account a ON a.id = r.account AND NOT a.erasing
            """;
    private static final String BACKLOG = """
            SELECT
                (SELECT count(*) FROM roast.roast WHERE state = 'QUEUED') AS queued,
                (SELECT count(*) FROM roast.roast WHERE state = 'RUNNING') AS running,
                (SELECT last_value FROM roast.roast_number_seq) AS accepted,
                (SELECT roast.now(:shift)) AS now,
                least(
                    (SELECT min(due_at) FROM roast.roast WHERE state = 'QUEUED' AND priority = 'HIGH'),
                    (SELECT min(due_at) FROM roast.roast WHERE state = 'QUEUED' AND priority = 'NORMAL'),
                    (SELECT min(due_at) FROM roast.roast WHERE state = 'QUEUED' AND priority = 'LOW')) AS due_at
            """;

    private final Database database;

    PostgresRoasts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredRoast> find(RoastRef roast) {
        return database.statement(
                "find a roast",
                commit -> commit.query("""
                                SELECT r.* FROM roast.roast r
                                JOIN roast.account a ON a.id = r.account AND NOT a.erasing
                                WHERE r.account = :account AND r.id = :id
                                """)
                        .bind("account", roast.account().value())
                        .bind("id", roast.id().value())
                        .map(new RoastMapper())
                        .findOne());
    }

    @Override
    public Map<RoastRef, Long> versions(Collection<RoastRef> roasts) {
        Map<RoastRef, Long> versions = new HashMap<>();
        if (!roasts.isEmpty()) {
            database.statement(
                    "read versions",
                    commit -> Attempts.bindRoasts(commit.query(VERSIONS), roasts)
                            .map((row, context) -> versions.put(Columns.roast(row), row.getLong("version")))
                            .list());
        }
        return versions;
    }

    @Override
    public Page<StoredRoast> list(AccountId account, Optional<String> after, int limit) {
        Tokens.requireLimit(limit);
        long before = Tokens.numberBefore(LIST, after);
        return page(
                LIST,
                limit,
                "r.number AS place, 0 AS at",
                """
                r.account = :account AND r.number < :before
                ORDER BY r.number DESC LIMIT :limit
                """,
                query -> query.bind("account", account.value()).bind("before", before));
    }

    @Override
    public Page<StoredRoast> deadLetters(Optional<String> after, int limit) {
        Tokens.requireLimit(limit);
        Place place = after.map(token -> Tokens.read(DEAD, token)).orElse(Place.END);
        return page(
                DEAD,
                limit,
                "r.number AS place, CAST(extract(epoch FROM r.ended_at) * 1000000 AS bigint) AS at",
                """
                r.dead AND (r.ended_at, r.number) < (CAST('epoch' AS timestamptz) + roast.micros(:at), :number)
                ORDER BY r.ended_at DESC, r.number DESC LIMIT :limit
                """,
                query -> query.bind("at", place.at()).bind("number", place.number()));
    }

    /** Binds what a list goes by. */
    private interface Binding {
        Query to(Query query);
    }

    private Page<StoredRoast> page(String list, int limit, String place, String which, Binding binding) {
        String sql = "SELECT r.*, " + place + " FROM roast.roast r"
                + " JOIN roast.account a ON a.id = r.account AND NOT a.erasing WHERE " + which;
        return database.statement("list roasts", commit -> {
            List<Placed<StoredRoast>> rows = binding.to(commit.query(sql))
                    .bind("limit", limit + 1)
                    .map((row, context) -> new Placed<>(
                            new Place(row.getLong("at"), row.getLong("place")), new RoastMapper().map(row, context)))
                    .list();
            return Tokens.page(list, rows, limit);
        });
    }

    @Override
    public Backlog backlog() {
        return database.statement(
                "count the backlog",
                commit -> commit.query(BACKLOG)
                        .map((row, context) -> new Backlog(
                                row.getLong("queued"), row.getLong("running"), row.getLong("accepted"), oldest(row)))
                        .one());
    }

    private static Duration oldest(ResultSet row) throws SQLException {
        Instant now = Columns.instant(row, "now");
        return Columns.optionalInstant(row, "due_at")
                .filter(due -> due.isBefore(now))
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }
}

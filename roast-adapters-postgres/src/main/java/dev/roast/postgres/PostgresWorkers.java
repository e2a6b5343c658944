package dev.roast.postgres;

import dev.roast.model.Page;
import dev.roast.model.Priority;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.Hint;
import dev.roast.port.RoastWork;
import dev.roast.port.WorkerRegistry;
import dev.roast.postgres.Tokens.Place;
import dev.roast.postgres.Tokens.Placed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Knows which workers live, and frees what the others held. */
final class PostgresWorkers implements WorkerRegistry {
    private static final String LIST = "due";
    private static final String BEAT = Sql.named("beat");
    private static final String LEAVE = Sql.named("leave");
    private static final String FREE_DEAD_WORKER = Sql.named("free_dead_worker");
    private static final String FREE_OVERDUE = Sql.named("free_overdue");
    /** The index of the queued ones begins with the priority: each is read on its own, and the three are merged. */
    private static final String DUE = Arrays.stream(Priority.values())
                    .map(priority -> """
                            (SELECT account, id, priority, due_at, number FROM roast.roast
                            WHERE state = 'QUEUED' AND priority = '%s'
                                AND due_at <= (SELECT roast.now(:shift) - roast.micros(:overdueFor))
                                AND (due_at, number) > (CAST('epoch' AS timestamptz) + roast.micros(:at), :number)
                            ORDER BY due_at, number LIMIT :limit)
                            """.formatted(priority.name()))
                    .collect(Collectors.joining(
                            " UNION ALL ",
                            "SELECT *, CAST(extract(epoch FROM due_at) * 1000000 AS bigint) AS at FROM (",
                            ") due"))
            + " ORDER BY due_at, number LIMIT :limit";

    private final Database database;

    PostgresWorkers(Database database) {
        this.database = database;
    }

    @Override
    public void join(WorkerId worker, Duration lease) {
        database.statement(
                "join as a worker",
                commit -> commit.update("""
                                INSERT INTO roast.worker (id, lease, expires_at)
                                VALUES (:worker, roast.micros(:lease), roast.now(:shift) + roast.micros(:lease))
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("worker", worker.value())
                        .bind("lease", Commit.micros(lease))
                        .execute());
    }

    @Override
    public BeatAnswer beat(WorkerId worker, long number, Set<AttemptRef> held) {
        List<AttemptRef> listed = List.copyOf(held);
        Optional<Beaten> beaten = database.transaction("beat", commit -> {
            Beaten answer = Attempts.bind(commit.query(BEAT), listed)
                    .bind("worker", worker.value())
                    .bind("number", number)
                    .map((row, context) -> Beaten.of(row))
                    .one();
            if (answer.freed() > 0) {
                commit.wake();
            }
            return answer.renewed() ? Optional.of(answer) : Optional.empty();
        });
        return beaten.<BeatAnswer>map(answer -> answer.alive(listed)).orElseGet(() -> refusal(worker));
    }

    /** Asked behind the commit that refused the beat: the row may have gone while it was waited for. */
    private BeatAnswer refusal(WorkerId worker) {
        boolean lives = database.statement(
                "look for a worker",
                commit -> Commit.isTrue(commit.query("SELECT true FROM roast.worker WHERE id = :worker")
                        .bind("worker", worker.value())));
        return lives ? new BeatAnswer.OutOfOrder() : new BeatAnswer.Gone();
    }

    /** What {@code beat.sql} returns; those that are lost by their place in the list. */
    private record Beaten(boolean renewed, int freed, List<Long> lost) {
        static Beaten of(ResultSet row) throws SQLException {
            Long[] lost = (Long[]) row.getArray("lost").getArray();
            return new Beaten(row.getInt("renewed") == 1, row.getInt("freed"), List.of(lost));
        }

        BeatAnswer.Alive alive(List<AttemptRef> listed) {
            return new BeatAnswer.Alive(
                    lost.stream().map(place -> listed.get((int) (place - 1))).collect(Collectors.toUnmodifiableSet()));
        }
    }

    @Override
    public List<Hint> leave(WorkerId worker) {
        return database.transaction("leave", commit -> {
            commit.query("SELECT id FROM roast.worker WHERE id = :worker FOR UPDATE")
                    .bind("worker", worker.value())
                    .mapTo(UUID.class)
                    .findOne();
            List<Hint> freed = commit.query(LEAVE)
                    .bind("worker", worker.value())
                    .map(new HintMapper())
                    .list();
            return dropped(commit, worker.value(), freed);
        });
    }

    private static List<Hint> dropped(Commit commit, UUID worker, List<Hint> freed) {
        commit.update("DELETE FROM roast.worker WHERE id = :worker")
                .bind("worker", worker)
                .execute();
        if (!freed.isEmpty()) {
            commit.wake();
        }
        return freed;
    }

    @Override
    public List<Hint> freeStalled(Duration deadline, int max) {
        List<Hint> freed = new ArrayList<>();
        dead(max).forEach(worker -> freed.addAll(freeDead(worker)));
        freed.addAll(freeOverdue(deadline, max));
        return List.copyOf(freed);
    }

    private List<UUID> dead(int max) {
        return database.statement(
                "look for dead workers",
                commit -> commit.query("""
                                SELECT id FROM roast.worker WHERE expires_at <= (SELECT roast.now(:shift))
                                ORDER BY expires_at LIMIT :max
                                """).bind("max", max).mapTo(UUID.class).list());
    }

    /** The lock comes first, in a statement of its own: what was claimed while it was waited for is freed as well. */
    private List<Hint> freeDead(UUID worker) {
        return database.transaction("free what a dead worker held", commit -> {
            boolean dead = Commit.isTrue(commit.query("""
                            SELECT expires_at <= (SELECT roast.now(:shift)) FROM roast.worker
                            WHERE id = :worker FOR UPDATE
                            """).bind("worker", worker));
            if (!dead) {
                return List.of();
            }
            List<Hint> freed = Freed.by(
                            commit.query(FREE_DEAD_WORKER)
                                    .bind("worker", worker)
                                    .bind("maxCrashes", RoastWork.MAX_CRASHES),
                            Freed.CRASHED)
                    .list();
            return dropped(commit, worker, freed);
        });
    }

    private List<Hint> freeOverdue(Duration deadline, int max) {
        return database.transaction("free what is overdue", commit -> {
            List<Hint> freed = Freed.by(
                            commit.query(FREE_OVERDUE)
                                    .bind("deadline", Commit.micros(deadline))
                                    .bind("max", max)
                                    .bind("maxErrors", RoastWork.MAX_ERRORS),
                            Freed.TIMED_OUT)
                    .list();
            if (!freed.isEmpty()) {
                commit.wake();
            }
            return freed;
        });
    }

    @Override
    public Page<Hint> dueForHint(Optional<String> after, Duration overdueFor, int max) {
        Place place = after.map(token -> Tokens.read(LIST, token)).orElse(Place.START);
        return database.statement(
                "list due roasts",
                commit -> Tokens.page(
                        LIST,
                        commit.query(DUE)
                                .bind("overdueFor", Commit.micros(overdueFor))
                                .bind("at", place.at())
                                .bind("number", place.number())
                                .bind("limit", max + 1)
                                .map((row, context) -> new Placed<>(
                                        new Place(row.getLong("at"), row.getLong("number")),
                                        new HintMapper().map(row, context)))
                                .list(),
                        max));
    }
}

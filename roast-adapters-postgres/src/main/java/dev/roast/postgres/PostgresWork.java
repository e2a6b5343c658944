package dev.roast.postgres;

import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastWork;
import dev.roast.port.StageReached;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Gives roasts to workers and takes what they made of them, each batch in one statement. */
final class PostgresWork implements RoastWork {
    private static final String CLAIM_HINTED = Sql.named("claim_hinted");
    private static final String CLAIM_DUE = Sql.named("claim_due");
    private static final String FAIL_HINTED = Sql.named("fail_hinted");
    private static final String FAIL_DUE = Sql.named("fail_due");
    private static final String END = Sql.named("end");
    private static final String REACHED = Sql.named("reached");
    private static final String HAS_ENDED = """
            SELECT r.endings @> ARRAY[CAST(:noted AS text)] FROM roast.roast r
            JOIN roast.account a ON a.id = r.account AND NOT a.erasing
            WHERE r.account = :account AND r.id = :id
            """;
    /** How much of the line is read in the common case. */
    private static final int WINDOW = 400;

    private final Database database;

    PostgresWork(Database database) {
        this.database = database;
    }

    @Override
    public List<Claimed> claim(WorkerId worker, List<RoastRef> roasts) {
        if (roasts.isEmpty()) {
            return List.of();
        }
        List<Claimed> claimed = database.statement(
                "claim roasts",
                commit -> claimed(Attempts.bindRoasts(commit.query(CLAIM_HINTED), roasts), worker, roasts.size()));
        if (claimed.size() < roasts.size()) {
            failExhausted(commit -> Attempts.bindRoasts(commit.query(FAIL_HINTED), roasts));
        }
        return claimed;
    }

    @Override
    public List<Claimed> claimDue(WorkerId worker, int max) {
        int window = Math.max(WINDOW, max);
        List<Claimed> claimed = database.statement(
                "claim due roasts", commit -> claimed(commit.query(CLAIM_DUE).bind("window", window), worker, max));
        if (claimed.size() < max) {
            failExhausted(commit -> commit.query(FAIL_DUE).bind("window", window));
        }
        return claimed;
    }

    private static List<Claimed> claimed(Query query, WorkerId worker, int max) {
        return query.bind("worker", worker.value())
                .bind("max", max)
                .bind("maxAttempts", MAX_ATTEMPTS)
                .map(new ClaimedMapper())
                .list();
    }

    /** Those that have had all their attempts are passed over by a claim, which then has fewer than were wanted. */
    private void failExhausted(Function<Commit, Query> which) {
        database.statement(
                "quarantine roasts",
                commit -> Freed.by(which.apply(commit).bind("maxAttempts", MAX_ATTEMPTS), Freed.EXHAUSTED)
                        .list());
    }

    @Override
    public Set<AttemptRef> reached(List<StageReached> progress) {
        if (progress.isEmpty()) {
            return Set.of();
        }
        List<AttemptRef> attempts = progress.stream().map(StageReached::attempt).toList();
        List<Integer> held = database.statement(
                "write progress",
                commit -> Attempts.bind(commit.query(REACHED), attempts)
                        .bindArray(
                                "stages",
                                String.class,
                                progress.stream()
                                        .map(step -> step.stage().name())
                                        .toList())
                        .mapTo(Integer.class)
                        .list());
        return held.stream().map(place -> attempts.get(place - 1)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<EndResult> end(List<Ending> endings) {
        if (endings.isEmpty()) {
            return List.of();
        }
        Endings batch = new Endings(endings);
        List<Ended> ended = database.statement(
                "end attempts",
                commit -> batch.bindTo(commit.query(END))
                        .map((row, context) ->
                                new Ended(row.getInt("place"), Columns.optionalText(row, "annotated_file")))
                        .list());
        if (batch.wake()) {
            database.statement("wake workers", commit -> {
                commit.wake();
                return true;
            });
        }
        return results(endings, ended);
    }

    /** An ending that has taken effect. */
    private record Ended(int place, Optional<String> file) {
        EndResult result(Ending ending) {
            boolean wanted =
                    ending instanceof Ending.Done done && done.annotated().isPresent();
            return wanted && file.isEmpty() ? EndResult.ENDED_WITHOUT_FILE : EndResult.ENDED;
        }
    }

    private List<EndResult> results(List<Ending> endings, List<Ended> ended) {
        List<EndResult> results = new ArrayList<>(Collections.nCopies(endings.size(), EndResult.STALE));
        Set<Integer> refused = new HashSet<>();
        for (int place = 0; place < endings.size(); place++) {
            refused.add(place);
        }
        for (Ended one : ended) {
            results.set(one.place() - 1, one.result(endings.get(one.place() - 1)));
            refused.remove(one.place() - 1);
        }
        refused.forEach(place -> results.set(place, refusal(endings.get(place))));
        return List.copyOf(results);
    }

    /** Asked behind the commit that refused it, so that a repetition that waited for the first time sees it. */
    private EndResult refusal(Ending ending) {
        RoastRef roast = ending.attempt().roast();
        boolean before = database.statement(
                "look at an attempt's end",
                commit -> Commit.isTrue(commit.query(HAS_ENDED)
                        .bind("account", roast.account().value())
                        .bind("id", roast.id().value())
                        .bind("noted", Endings.noted(ending))));
        return before ? EndResult.ALREADY_YOURS : EndResult.STALE;
    }
}

package dev.roast.postgres;

import dev.roast.model.Failure;
import dev.roast.model.FileKey;
import dev.roast.port.AttemptRef;
import dev.roast.port.Ending;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Endings as columns: one array for each, so that a batch is one statement. */
final class Endings {
    private final List<Ending> endings;

    Endings(List<Ending> endings) {
        this.endings = endings;
    }

    Query bindTo(Query query) {
        Attempts.bind(query, endings.stream().map(Ending::attempt).toList());
        return query.bindArray("ways", String.class, column(Endings::way))
                .bindArray(
                        "reports", String.class, column(ending -> done(ending).map(Ending.Done::report)))
                .bindArray("files", String.class, column(ending -> file(ending).map(FileKey::value)))
                .bindArray(
                        "codes",
                        String.class,
                        column(ending -> failure(ending).map(why -> why.code().name())))
                .bindArray(
                        "messages",
                        String.class,
                        column(ending -> failure(ending).map(Failure::message)))
                .bindArray("dead", Boolean.class, all(Endings::isDead))
                .bindArray(
                        "delays",
                        Long.class,
                        all(ending -> back(ending)
                                .map(some -> Commit.micros(some.delay()))
                                .orElse(0L)))
                .bindArray(
                        "errors",
                        Integer.class,
                        all(ending -> back(ending)
                                        .filter(Ending.GivenBack::countsAsError)
                                        .isPresent()
                                ? 1
                                : 0));
    }

    /** Whether one of them makes its roast due at once. */
    boolean wake() {
        return endings.stream()
                .flatMap(ending -> back(ending).stream())
                .anyMatch(back -> back.delay().isZero());
    }

    /** How an ending is written in {@code roast.endings}. */
    static String noted(Ending ending) {
        AttemptRef attempt = ending.attempt();
        return attempt.attempt() + ":" + attempt.worker().value() + ":" + name(ending);
    }

    private static String name(Ending ending) {
        if (ending instanceof Ending.Done) {
            return "DONE";
        }
        return ending instanceof Ending.Failed ? "FAILED" : "GIVEN_BACK";
    }

    private static Optional<String> way(Ending ending) {
        return Optional.of(name(ending));
    }

    private static boolean isDead(Ending ending) {
        return failure(ending).filter(why -> !why.code().refusesDocument()).isPresent();
    }

    private static Optional<Ending.Done> done(Ending ending) {
        return ending instanceof Ending.Done done ? Optional.of(done) : Optional.empty();
    }

    private static Optional<FileKey> file(Ending ending) {
        return done(ending).flatMap(Ending.Done::annotated);
    }

    private static Optional<Failure> failure(Ending ending) {
        return ending instanceof Ending.Failed failed ? Optional.of(failed.failure()) : Optional.empty();
    }

    private static Optional<Ending.GivenBack> back(Ending ending) {
        return ending instanceof Ending.GivenBack back ? Optional.of(back) : Optional.empty();
    }

    private <T> List<T> all(Function<Ending, T> value) {
        return endings.stream().map(value).toList();
    }

    /** A column that may be empty: an array of the database says so with null. */
    private @Nullable Object[] column(Function<Ending, Optional<String>> value) {
        return endings.stream().map(value).map(some -> some.orElse(null)).toArray(String[]::new);
    }
}

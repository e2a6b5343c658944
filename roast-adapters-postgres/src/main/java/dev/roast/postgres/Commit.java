package dev.roast.postgres;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The statements of one commit. Each may name {@code :shift}, which is what tests add to the server's time. */
final class Commit {
    /** Longer than anything is kept, and far from the end of the server's calendar. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Handle handle;
    private final long shift;

    Commit(Handle handle, Duration shift) {
        this.handle = handle;
        this.shift = micros(shift);
    }

    Query query(String sql) {
        return handle.createQuery(sql).bind("shift", shift);
    }

    Update update(String sql) {
        return handle.createUpdate(sql).bind("shift", shift);
    }

    /** Locks an account for which something may still begin; returns whether there is one. */
    boolean lockAccount(UUID account) {
        return first(query("SELECT true FROM roast.account WHERE id = :account AND NOT erasing FOR NO KEY UPDATE")
                        .bind("account", account))
                .isPresent();
    }

    /** Tells those who wait for a roast, if any do, as soon as this has committed. */
    void wake() {
        query("SELECT roast.wake()").mapTo(String.class).findFirst();
    }

    static Optional<Boolean> first(Query query) {
        return query.mapTo(Boolean.class).findFirst();
    }

    static boolean isTrue(Query query) {
        return first(query).orElse(false);
    }

    /** The unit in which durations go to the server. One without end is cut. */
    static long micros(Duration duration) {
        Duration some = duration.compareTo(LONGEST) < 0 ? duration : LONGEST;
        return Math.addExact(Math.multiplyExact(some.getSeconds(), 1_000_000L), some.getNano() / 1_000);
    }
}

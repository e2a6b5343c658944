package dev.roast.postgres;

import dev.roast.model.RoastException;
import dev.roast.port.SweepLock;
import java.time.Duration;
import java.util.UUID;

/** The sweepers' locks: rows with an end, so that no connection is held while the work is done. */
final class PostgresSweepLock implements SweepLock {
    private final Database database;

    PostgresSweepLock(Database database) {
        this.database = database;
    }

    @Override
    public boolean tryRun(String task, Duration lease, Runnable work) {
        UUID holder = UUID.randomUUID();
        if (!take(task, holder, lease)) {
            return false;
        }
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            freeAfter(e, task, holder);
            throw e;
        }
        free(task, holder);
        return true;
    }

    private void freeAfter(Throwable thrown, String task, UUID holder) {
        try {
            free(task, holder);
        } catch (RoastException e) {
            thrown.addSuppressed(e);
        }
    }

    private boolean take(String task, UUID holder, Duration lease) {
        return database.statement(
                "take a sweeper's lock",
                commit -> commit.update("""
                                        INSERT INTO roast.sweep_lock AS own (task, holder, held_until)
                                        VALUES (:task, :holder, roast.now(:shift) + roast.micros(:lease))
                                        ON CONFLICT (task) DO UPDATE
                                        SET holder = excluded.holder, held_until = excluded.held_until
                                        WHERE own.held_until <= roast.now(:shift)
                                        """)
                                .bind("task", task)
                                .bind("holder", holder)
                                .bind("lease", Commit.micros(lease))
                                .execute()
                        == 1);
    }

    private void free(String task, UUID holder) {
        database.statement(
                "free a sweeper's lock",
                commit -> commit.update("DELETE FROM roast.sweep_lock WHERE task = :task AND holder = :holder")
                        .bind("task", task)
                        .bind("holder", holder)
                        .execute());
    }
}

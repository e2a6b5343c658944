package dev.roast.postgres;

import java.util.List;
import java.util.UUID;

/** Takes roasts of one account, whose row the commit has locked, out of life. */
final class Lifecycle {
    private static final String CANCEL = Sql.named("cancel");
    private static final String DELETE = Sql.named("delete_roasts");

    private Lifecycle() {}

    /** Cancels those that are queued or running; returns for each that was whether it stays charged. */
    static List<Boolean> cancel(Commit commit, UUID account, List<UUID> roasts) {
        if (roasts.isEmpty()) {
            return List.of();
        }
        return commit.query(CANCEL)
                .bind("account", account)
                .bindArray("roasts", UUID.class, roasts)
                .mapTo(Boolean.class)
                .list();
    }

    /** Deletes them, cancelling those that are alive; returns how many there were. */
    static int delete(Commit commit, UUID account, List<UUID> roasts) {
        if (roasts.isEmpty()) {
            return 0;
        }
        return commit.query(DELETE)
                .bind("account", account)
                .bindArray("roasts", UUID.class, roasts)
                .mapTo(Integer.class)
                .one();
    }
}

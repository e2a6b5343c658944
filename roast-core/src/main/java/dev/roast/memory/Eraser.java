package dev.roast.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Removes one page of an account's rows. */
final class Eraser {
    private final Tables tables;
    private final AccountRow account;
    private final Instant now;
    private int left;

    Eraser(Tables tables, AccountRow account, int max, Instant now) {
        this.tables = tables;
        this.account = account;
        this.left = max;
        this.now = now;
    }

    /** Returns whether rows are left. A roast's key goes with it, and the quota with the first page. */
    boolean eraseOnePage() {
        account.quota = new Quota();
        each(account.roasts.oldest(left), row -> tables.deleteRoast(row, now));
        each(account.resumes.oldest(left), row -> tables.deleteResume(row, now));
        each(account.files.values(), this::handOver);
        return account.hasRows();
    }

    private <T> void each(Collection<T> rows, Consumer<T> removal) {
        List<T> page = rows.stream().limit(left).toList();
        page.forEach(removal);
        left -= page.size();
    }

    private void handOver(FileRow file) {
        tables.files.release(file, now);
        file.content = Optional.empty();
        account.files.remove(file.key);
    }
}

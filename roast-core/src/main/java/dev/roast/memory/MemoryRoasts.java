package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.model.Page;
import dev.roast.port.Backlog;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastShelf;
import dev.roast.port.StoredRoast;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The roasts, to read. */
final class MemoryRoasts implements RoastShelf {
    private final Commit commit;
    private final Tables tables;

    MemoryRoasts(Commit commit, Tables tables) {
        this.commit = commit;
        this.tables = tables;
    }

    @Override
    public Optional<StoredRoast> find(RoastRef roast) {
        return commit.of(now -> tables.roast(roast).map(RoastRow::stored));
    }

    @Override
    public Map<RoastRef, Long> versions(Collection<RoastRef> roasts) {
        return commit.of(now -> {
            Map<RoastRef, Long> versions = new HashMap<>();
            roasts.forEach(ref -> tables.roast(ref).ifPresent(row -> versions.put(ref, row.version)));
            return versions;
        });
    }

    @Override
    public Page<StoredRoast> list(AccountId account, Optional<String> after, int limit) {
        return commit.of(now -> tables.account(account)
                .map(row -> row.roasts)
                .orElseGet(Shelf::new)
                .page("roasts", after, limit, row -> true, RoastRow::stored));
    }

    @Override
    public Page<StoredRoast> deadLetters(Optional<String> after, int limit) {
        return commit.of(now ->
                tables.lifecycle.deadLetters.page("dead", after, limit, row -> !row.account.erasing, RoastRow::stored));
    }

    @Override
    public Backlog backlog() {
        return commit.of(now -> {
            Duration oldest = tables.lifecycle
                    .queued
                    .oldest()
                    .filter(due -> due.isBefore(now))
                    .map(due -> Duration.between(due, now))
                    .orElse(Duration.ZERO);
            return new Backlog(
                    tables.lifecycle.queued.size(), tables.lifecycle.running.size(), tables.lifecycle.accepted, oldest);
        });
    }
}

package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.AuditEntry;
import dev.roast.model.AuditKind;
import dev.roast.model.Page;
import dev.roast.port.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts of a store's parts have in common: the adapter that is tested, and a fixture for it.
 *
 * <p>The author of an adapter extends {@link StoreContract}, which has all of them in it; a part's contract is extended
 * alone by who replaces that part alone.
 */
abstract class StorePartContract {
    /** Longer than any step of a test takes in real time, which goes by besides in some adapters. */
    static final Duration SLACK = Duration.ofSeconds(20);

    /** The store of this test. */
    Store store;

    /** Brings it into the state that the test is about. */
    StoreFixture given;

    /**
     * Returns the store to be tested, with nothing in it. Called once before each test.
     *
     * @return an empty store
     */
    protected abstract Store store();

    /**
     * Moves the store's time forward, for every call that begins afterwards on any thread. Real time may go by besides.
     * Called on any thread.
     *
     * @param by how far
     */
    protected abstract void advance(Duration by);

    @BeforeEach
    final void open() {
        store = store();
        given = new StoreFixture(store);
    }

    /** Reads all pages, and checks what is true of every page. */
    static <T> List<T> allPages(int limit, Function<Optional<String>, Page<T>> read) {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = read.apply(after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.items()).as("a page before the last is full").satisfies(items -> {
                assertThat(items.size() == limit || page.next().isEmpty()).isTrue();
            });
            assertThat(after.isPresent() && page.items().isEmpty())
                    .as("a page follows that has nothing on it")
                    .isFalse();
            assertThat(all.size()).as("pages have an end").isLessThan(StoreFixture.MANY);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    /** Returns an account's trail, the newest first. */
    final List<AuditEntry> trail(AccountId account) {
        return allPages(100, after -> store.audit().page(account, after, 100));
    }

    /** Returns how many events of a kind an account's trail has. */
    final long events(AccountId account, AuditKind kind) {
        return trail(account).stream().filter(entry -> entry.kind() == kind).count();
    }

    /** Moves time into a fresh month, so that no window ends in the course of the test by accident. */
    final void beginMonth() {
        AccountId anyone = new AccountId(UUID.randomUUID());
        advance(store.intake().usage(anyone).month().resetsIn().plus(Duration.ofHours(1)));
    }
}

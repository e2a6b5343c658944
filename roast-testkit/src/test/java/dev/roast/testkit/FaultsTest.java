package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roast.memory.MemoryStore;
import dev.roast.model.AccountId;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.Store;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Store real = MemoryStore.using(MutableClock.create());
    private final StoreFixture given = new StoreFixture(real);
    private final Faults faults = new Faults();
    private final Store store = faults.wrap(real);
    private final AccountId account = given.account();

    @Test
    void callThatFailsBeforeChangesNothing() {
        faults.next("markErasing", Faults.When.BEFORE);

        assertUnavailable(() -> store.accounts().markErasing(account));
        assertThat(given.uploadedResume(account)).isNotNull();
        assertThat(store.accounts().markErasing(account)).as("the next call").isTrue();
    }

    @Test
    void callThatFailsAfterHasTakenEffect() {
        var roast = StoreFixture.newRoast(account, given.uploadedResume(account));
        faults.next("accept", Faults.When.AFTER);

        assertUnavailable(() -> new StoreFixture(store).tryAccept(roast, Optional.empty()));
        assertThat(given.find(roast.ref()).ref()).isEqualTo(roast.ref());
    }

    @Test
    void soManyCallsOfOneMethodFail() {
        faults.next("backlog", Faults.When.BEFORE, 2);

        assertUnavailable(() -> store.roasts().backlog());
        assertThat(store.intake().usage(account).inFlight()).isZero();
        assertUnavailable(() -> store.roasts().backlog());
        assertThat(store.roasts().backlog().queued()).isZero();
    }

    @Test
    void scriptSeesEveryCallWithItsNumber() {
        faults.script(call -> call.equals(new Faults.Call("RoastShelf", "backlog", 2))
                ? Optional.of(Faults.When.BEFORE)
                : Optional.empty());

        assertThat(store.roasts().backlog().queued()).isZero();
        assertUnavailable(() -> store.roasts().backlog());
        assertThat(store.roasts().backlog().queued()).isZero();
    }

    @Test
    void adapterThatIsDownComesBack() {
        faults.allDown();
        assertUnavailable(() -> store.work().end(List.of()));
        assertUnavailable(() -> store.roasts().backlog());

        faults.none();
        assertThat(store.roasts().backlog().queued()).isZero();
    }

    @Test
    void whatTheAdapterThrowsComesThrough() {
        assertThatExceptionOfType(PortFailureException.class)
                .isThrownBy(() -> store.files().erase(account, 10));
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatExceptionOfType(PortUnavailableException.class).isThrownBy(call);
    }
}

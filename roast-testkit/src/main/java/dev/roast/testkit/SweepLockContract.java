package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.port.RoastRef;
import dev.roast.port.SweepLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link SweepLock} promises. Extended within {@link StoreContract}. */
public abstract class SweepLockContract extends StorePartContract {
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** For tests that extend this. */
    protected SweepLockContract() {}

    @Test
    void workRunsOnThisThread() {
        List<Thread> ranOn = new ArrayList<>();

        assertThat(store.sweepLock().tryRun("a", LEASE, () -> ranOn.add(Thread.currentThread())))
                .isTrue();
        assertThat(ranOn).containsExactly(Thread.currentThread());
    }

    @Test
    void lockIsFreeWhenTheWorkIsDone() {
        assertThat(store.sweepLock().tryRun("a", LEASE, () -> {})).isTrue();
        assertThat(store.sweepLock().tryRun("a", LEASE, () -> {})).isTrue();
    }

    @Test
    void workDoesNotRunWhileAnotherIsAtIt() {
        whileHeld("a", () -> {
            AtomicInteger ran = new AtomicInteger();
            assertThat(store.sweepLock().tryRun("a", LEASE, ran::incrementAndGet))
                    .isFalse();
            assertThat(ran).hasValue(0);
        });
    }

    @Test
    void eachTaskHasALockOfItsOwn() {
        whileHeld(
                "a",
                () -> assertThat(store.sweepLock().tryRun("b", LEASE, () -> {})).isTrue());
    }

    @Test
    void whatTheWorkThrowsComesThroughAndTheLockIsFree() {
        IllegalStateException thrown = new IllegalStateException("on purpose");

        assertThatThrownBy(() -> store.sweepLock().tryRun("a", LEASE, () -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(store.sweepLock().tryRun("a", LEASE, () -> {})).isTrue();
    }

    @Test
    void lockIsFreeAfterItsLeaseEvenIfItsHolderNeverCameBack() {
        whileHeld("a", () -> {
            advance(LEASE.plus(StoreFixture.SOON));
            assertThat(store.sweepLock().tryRun("a", LEASE, () -> {})).isTrue();
        });
    }

    @Test
    void holderThatComesBackLateDoesNotFreeTheNextOnesLock() {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        Race.Running<Boolean> late = hold("a", first);
        advance(LEASE.plus(StoreFixture.SOON));
        Race.Running<Boolean> next = hold("a", second);
        first.countDown();
        late.await();

        assertThat(store.sweepLock().tryRun("a", LEASE, () -> {})).isFalse();
        second.countDown();
        next.await();
        assertThat(store.sweepLock().tryRun("a", LEASE, () -> {})).isTrue();
    }

    @Test
    void workIsDoneOutsideOfAnyCommit() {
        List<RoastRef> accepted = new ArrayList<>();
        store.sweepLock().tryRun("a", LEASE, () -> {
            accepted.add(given.accept());
            Race.of(1, () -> given.find(accepted.get(0)));
        });

        assertThat(given.find(accepted.get(0)).ref()).isEqualTo(accepted.get(0));
    }

    @Test
    void ofSimultaneousRunsOneIsAtItAtATime() {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        for (int round = 0; round < Race.ROUNDS; round++) {
            Race.of(
                    4,
                    () -> store.sweepLock().tryRun("a", LEASE, () -> {
                        seen.add(inside.incrementAndGet());
                        inside.decrementAndGet();
                    }));
        }

        assertThat(seen).hasSizeGreaterThanOrEqualTo(Race.ROUNDS).containsOnly(1);
    }

    /** Runs a check on this thread while another one holds the lock. */
    private void whileHeld(String task, Runnable check) {
        CountDownLatch release = new CountDownLatch(1);
        Race.Running<Boolean> holder = hold(task, release);
        try {
            check.run();
        } finally {
            release.countDown();
        }
        assertThat(holder.await()).isTrue();
    }

    /** Returns when another thread holds the lock, which it does until it is released. */
    private Race.Running<Boolean> hold(String task, CountDownLatch release) {
        CountDownLatch held = new CountDownLatch(1);
        Race.Running<Boolean> holder = Race.start(() -> store.sweepLock().tryRun(task, LEASE, () -> {
            held.countDown();
            Race.await(release);
        }));
        Race.await(held);
        return holder;
    }
}

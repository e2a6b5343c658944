package dev.roast.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryJobQueue;
import dev.roast.memory.MemoryStore;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastState;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.RoastEvent;
import dev.roast.port.Store;
import dev.roast.testkit.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A roast that its worker holds no more: the call that it pays for is hung up within a beat, and nothing comes of it. */
class LostRoastTest {
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(8);
    private static final Duration DEADLINE = Duration.ofMinutes(5);
    /** What threads take to come to run on a busy machine. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final Semaphore asked = new Semaphore(0);
    private final BlockingQueue<RoastEvent.Lost> lost = new LinkedBlockingQueue<>();

    @Test
    void theCallOfARoastThatItsOwnerEndsIsHungUpWithinABeat() throws InterruptedException {
        Clock clock = Clock.systemUTC();
        try (FaultServer server = FaultServer.of(held());
                Roaster roaster = Roasting.roaster(
                                MemoryStore.using(clock),
                                clock,
                                Fixture.model(server).build())
                        .listener(this::told)
                        .build()
                        .start()) {
            Member ada = roaster.member("ada", "free");
            Member bea = roaster.member("bea", "free");
            Member cleo = roaster.member("cleo", "free");
            RoastId cancelled = Roasting.submit(ada);
            RoastId deleted = Roasting.submit(bea);
            Roasting.submit(cleo);
            assertThat(asked.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();

            long start = System.nanoTime();
            ada.cancel(cancelled);
            bea.delete(deleted);
            cleo.account().erase();

            assertThat(server.awaitHungUp(3)).isTrue();
            assertThat(since(start)).isLessThan(BEAT.plus(MARGIN));
            assertThat(List.of(nextLost(), nextLost(), nextLost()))
                    .extracting(RoastEvent.Lost::attempt)
                    .containsOnly(1);
            assertThat(ada.get(cancelled).map(Roast::state)).contains(RoastState.CANCELLED);
            assertThat(server.asked()).as("nobody is asked again").hasSize(3);
        }
    }

    @Test
    void theCallOfAnAttemptThatAnotherWorkerHasTakenOverIsHungUpWithinABeatAndTheOthersIsNot() throws Exception {
        MutableClock clock = MutableClock.at(Instant.parse("2026-01-15T12:00:00Z"));
        Store store = MemoryStore.using(clock);
        JobQueue queue = new MemoryJobQueue(clock);
        MemoryBlobStore blobs = new MemoryBlobStore();
        List<Duration> hungUpAfter = new ArrayList<>();
        try (FaultServer server = FaultServer.of(held());
                FaultServer others = FaultServer.of((request, out) -> {
                    long start = System.nanoTime();
                    if (server.awaitHungUp()) {
                        hungUpAfter.add(since(start));
                    }
                    Answers.ok(Roasting.REPORT).answer(request, out);
                });
                Roaster first = Roasting.roaster(
                                store,
                                queue,
                                blobs,
                                clock,
                                Fixture.model(server).build())
                        .concurrency(1)
                        .listener(this::told)
                        .build()
                        .start();
                Roaster second = Roasting.roaster(
                                store,
                                queue,
                                blobs,
                                clock,
                                Fixture.model(others).build())
                        .build()) {
            Member ada = first.member("ada", "free");
            RoastId id = Roasting.submit(ada);
            assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

            queue.offer(freedByTheEndOfTheLease(store, clock));
            assertThat(second.runOne()).contains(id);

            assertThat(hungUpAfter).hasSize(1).allMatch(took -> took.compareTo(BEAT.plus(MARGIN)) < 0);
            assertThat(nextLost().attempt()).isEqualTo(1);
            assertThat(ada.get(id)).hasValueSatisfying(roast -> {
                assertThat(roast.state()).isEqualTo(RoastState.DONE);
                assertThat(roast.attempt()).isEqualTo(2);
                assertThat(roast.report().orElseThrow().source().model()).isEqualTo("gpt-test");
            });
            assertThat(server.asked()).hasSize(1);
            assertThat(others.asked()).hasSize(1);
        }
    }

    /** Frees as a sweeper does; once more if a beat came in between. */
    private static List<Hint> freedByTheEndOfTheLease(Store store, MutableClock clock) {
        List<Hint> freed = List.of();
        while (freed.isEmpty()) {
            clock.advance(LEASE.plusSeconds(1));
            freed = store.workers().freeStalled(DEADLINE, 10);
        }
        return freed;
    }

    private FaultServer.Fault held() {
        return (request, out) -> {
            asked.release();
            Answers.silence().answer(request, out);
        };
    }

    private void told(RoastEvent event) {
        if (event instanceof RoastEvent.Lost one) {
            lost.add(one);
        }
    }

    private RoastEvent.Lost nextLost() throws InterruptedException {
        RoastEvent.Lost one = lost.poll(10, TimeUnit.SECONDS);
        assertThat(one).as("the worker says that it has lost one").isNotNull();
        return one;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

package dev.roast.internal.seam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PlatformThreadsTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final PlatformThreads threads = new PlatformThreads();

    @Test
    void aThreadWhoseBodyHasEndedIsGivenTheNext() throws Exception {
        Set<Thread> used = ConcurrentHashMap.newKeySet();

        for (int i = 0; i < 1_000; i++) {
            threads.start("one", () -> used.add(Thread.currentThread())).join(LONG);
        }

        assertThat(used).hasSizeLessThan(100);
    }

    @Test
    void eachBodyHasANameAndIsADaemon() throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        threads.start("first", () -> {}).join(LONG);

        threads.start(
                "second",
                () -> seen.complete(Thread.currentThread().getName()
                        + Thread.currentThread().isDaemon()));

        assertThat(seen.get()).isEqualTo("secondtrue");
    }

    @Test
    void anInterruptThatComesAfterTheEndReachesNoOtherBody() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            Seam.Task first = threads.start("first", () -> {});
            first.join(LONG);
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            CountDownLatch late = new CountDownLatch(1);

            threads.start("second", () -> {
                awaitUninterruptibly(late);
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            first.interrupt();
            late.countDown();

            assertThat(interrupted.get()).isFalse();
        }
    }

    @Test
    void anInterruptThatABodyHasNotConsumedDoesNotReachTheNext() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            threads.start("first", () -> Thread.currentThread().interrupt()).join(LONG);
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

            threads.start(
                    "second", () -> interrupted.complete(Thread.currentThread().isInterrupted()));

            assertThat(interrupted.get()).isFalse();
        }
    }

    @Test
    void anInterruptThatComesBeforeTheBeginningIsKept() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            CountDownLatch asked = new CountDownLatch(1);

            Seam.Task task = threads.start("one", () -> {
                awaitUninterruptibly(asked);
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            task.interrupt();
            asked.countDown();

            assertThat(interrupted.get()).isTrue();
        }
    }

    @Test
    void joinTellsWhetherTheBodyHasEnded() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Seam.Task task = threads.start("one", () -> awaitUninterruptibly(end));

        assertThat(task.join(Duration.ofMillis(1))).isFalse();
        end.countDown();
        assertThat(task.join(LONG)).isTrue();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.roast.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls wait for their turn. */
@Timeout(30)
class S3CallsTest {
    private final S3Calls calls = new S3Calls("bucket", 2);

    @Test
    void noMoreAreUnderWayThanMayBe() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CompletableFuture<?>[] all = new CompletableFuture<?>[20];
        for (int i = 0; i < all.length; i++) {
            all[i] = later(() -> calls.run(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                return now.decrementAndGet();
            }));
        }
        CompletableFuture.allOf(all).get(20, TimeUnit.SECONDS);

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whoIsInterruptedWhileWaitingGetsAnAnswerAndKeepsTheFlag() throws Exception {
        CountDownLatch held = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Boolean> one = later(() -> calls.run(() -> holding(held, release)));
        CompletableFuture<Boolean> other = later(() -> calls.run(() -> holding(held, release)));
        held.await();
        CompletableFuture<Boolean> waiting = later(() -> {
            Thread.currentThread().interrupt();
            boolean calm = calls.run(() -> !Thread.currentThread().isInterrupted());
            return calm && Thread.interrupted();
        });
        release.countDown();

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(one.get(20, TimeUnit.SECONDS) && other.get(20, TimeUnit.SECONDS))
                .isTrue();
    }

    private static boolean holding(CountDownLatch held, CountDownLatch release) {
        held.countDown();
        try {
            return release.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, body -> new Thread(body).start());
    }
}

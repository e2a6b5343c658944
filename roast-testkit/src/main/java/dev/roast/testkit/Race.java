package dev.roast.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Runs several calls at the same time: they start together, and all have to end, else the test fails. */
final class Race {
    /** In so many rounds a race is run, as one alone shows little. */
    static final int ROUNDS = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Race() {}

    /** Runs the same call on several threads and returns the answers. */
    static <T> List<T> of(int threads, Callable<T> call) {
        return of(IntStream.range(0, threads).mapToObj(i -> call).toList());
    }

    /** Runs calls, each on a thread of its own, and returns the answers in the calls' order. */
    static <T> List<T> of(List<? extends Callable<? extends T>> calls) {
        CyclicBarrier together = new CyclicBarrier(calls.size());
        List<Running<T>> running = calls.stream()
                .map(call -> Race.<T>start(() -> {
                    together.await();
                    return call.call();
                }))
                .toList();
        return running.stream().map(Running::await).toList();
    }

    /** Starts one call. */
    static <T> Running<T> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "race");
        thread.setDaemon(true);
        thread.start();
        return new Running<>(thread, task);
    }

    /** Waits for a latch. */
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain for the other thread");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** A call that goes on. */
    record Running<T>(Thread thread, FutureTask<T> task) {

        /** Returns its answer; what it has thrown, and that it hangs and where, fails the test. */
        T await() {
            try {
                return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw new AssertionError("a call of the race has thrown", e.getCause());
            } catch (TimeoutException e) {
                throw hanging();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }

        private AssertionError hanging() {
            AssertionError hangs = new AssertionError("a call of the race hangs; the trace shows where");
            hangs.setStackTrace(thread.getStackTrace());
            return hangs;
        }
    }
}

package dev.roast.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Runs several calls at the same time: they start together, and all have to end. */
final class Race {
    /** In so many rounds a race is run, as one alone shows little. */
    static final int ROUNDS = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Race() {}

    /** Runs the same call on several threads and returns the answers. */
    static <T> List<T> of(int threads, Callable<T> call) {
        return of(IntStream.range(0, threads).mapToObj(i -> call).toList());
    }

    /**
     * Runs calls, each on a thread of its own, and returns the answers in the calls' order. What one throws comes through;
     * one that does not end within 30 s fails the test, with a word on where it hangs.
     */
    static <T> List<T> of(List<? extends Callable<? extends T>> calls) {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<? extends T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            return results(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> results(List<Future<T>> running) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<T> results = new ArrayList<>();
        for (Future<T> call : running) {
            results.add(result(call, end - System.nanoTime()));
        }
        return results;
    }

    private static <T> T result(Future<T> call, long nanos) {
        try {
            return call.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("a call of the race has thrown", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("a call of the race hangs: " + call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}

package dev.roast.example.web;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does things later. One thread keeps the time and hands all work on. */
final class Alarms implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock;
    private final Executor workers;

    Alarms(Executor workers) {
        this.workers = workers;
        this.clock = new ScheduledThreadPoolExecutor(1, body -> {
            Thread thread = new Thread(body, "roast-web-alarms");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    Future<?> in(Duration time, Runnable work) {
        return clock.schedule(() -> handOn(work), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Goes on until this is closed. */
    void every(Duration time, Runnable work) {
        Future<?> unused = clock.scheduleWithFixedDelay(
                () -> handOn(work), time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void handOn(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            // the server stops, and with it what the alarm was for
            clock.shutdown();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

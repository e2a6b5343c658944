package dev.roast.internal.seam;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Daemon threads of the operating system. Making one costs more than all that the worker does for a roast beside its writes,
 * so one whose body has ended waits a moment for the next body. To who starts and interrupts them each body has a thread of
 * its own.
 */
final class PlatformThreads {
    private static final long IDLE_SECONDS = 1;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), PlatformThreads::daemon);

    Seam.Task start(String name, Runnable body) {
        Body task = new Body(name, body);
        threads.execute(task);
        return task;
    }

    private static Thread daemon(Runnable body) {
        Thread thread = new Thread(body);
        thread.setDaemon(true);
        return thread;
    }

    /** An interrupt reaches its thread only while this body is what runs on it. */
    private static final class Body implements Seam.Task, Runnable {
        private final String name;
        private final Runnable body;
        private final ReentrantLock lock = new ReentrantLock();
        private final CountDownLatch ended = new CountDownLatch(1);
        private Optional<Thread> thread = Optional.empty();
        private boolean interruptedEarly;

        Body(String name, Runnable body) {
            this.name = name;
            this.body = body;
        }

        @Override
        public void run() {
            begin(Thread.currentThread());
            try {
                body.run();
            } finally {
                end();
            }
        }

        private void begin(Thread current) {
            if (!current.getName().equals(name)) {
                current.setName(name);
            }
            lock.lock();
            try {
                thread = Optional.of(current);
                if (interruptedEarly) {
                    current.interrupt();
                }
            } finally {
                lock.unlock();
            }
        }

        /** Leaves no interrupt behind for the next body. */
        private void end() {
            lock.lock();
            try {
                thread = Optional.empty();
                Thread.interrupted();
            } finally {
                lock.unlock();
            }
            ended.countDown();
        }

        @Override
        public void interrupt() {
            lock.lock();
            try {
                thread.ifPresent(Thread::interrupt);
                interruptedEarly = true;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public boolean join(Duration atMost) throws InterruptedException {
            return ended.await(Math.max(1, atMost.toMillis()), TimeUnit.MILLISECONDS);
        }
    }
}

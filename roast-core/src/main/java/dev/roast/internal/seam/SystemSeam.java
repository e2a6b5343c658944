package dev.roast.internal.seam;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The machine's own threads and time: virtual threads where the JDK has them (21 and later), else daemon threads. */
public final class SystemSeam implements Seam {
    private final Instant startedAt;
    private final long startedNanos = System.nanoTime();
    private final Optional<ThreadFactory> virtual = virtualThreads();
    private final PlatformThreads platform = new PlatformThreads();

    /**
     * Makes one.
     *
     * @param clock read once; from then on time goes by the machine's monotonic clock
     */
    public SystemSeam(Clock clock) {
        this.startedAt = clock.instant();
    }

    @Override
    public Task start(String name, Runnable body) {
        return virtual.map(factory -> startVirtual(factory, name, body)).orElseGet(() -> platform.start(name, body));
    }

    private static Task startVirtual(ThreadFactory factory, String name, Runnable body) {
        Thread thread = factory.newThread(body);
        thread.setName(name);
        thread.start();
        return new ThreadTask(thread);
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    @Override
    public Signal signal() {
        return new SemaphoreSignal();
    }

    @Override
    public Instant now() {
        return startedAt.plusNanos(System.nanoTime() - startedNanos);
    }

    @Override
    public SecureRandom random() {
        return new SecureRandom();
    }

    private static Optional<ThreadFactory> virtualThreads() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object virtualBuilder = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual))
                    .invoke();
            MethodHandle factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
            return Optional.of((ThreadFactory) factory.invoke(virtualBuilder));
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("this JDK has virtual threads and will not make them", e);
        }
    }

    private record ThreadTask(Thread thread) implements Task {
        @Override
        public void interrupt() {
            thread.interrupt();
        }

        @Override
        public boolean join(Duration atMost) throws InterruptedException {
            thread.join(Math.max(1, atMost.toMillis()));
            return !thread.isAlive();
        }
    }

    private static final class SemaphoreSignal implements Signal {
        private final Semaphore given = new Semaphore(0);

        @Override
        public void give() {
            given.release();
        }

        @Override
        public boolean await(Duration atMost) throws InterruptedException {
            boolean was = given.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
            given.drainPermits();
            return was;
        }
    }
}

package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import dev.roast.port.AttemptRef;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets the writes of many attempts share a commit: what comes in while one call is under way goes into the next. Who
 * waits for an answer waits for one call only; what nobody waits for is written with it, or a little later alone. There
 * is at most one write of an attempt at a time, and the later one replaces what was only noted.
 *
 * <p>One thread makes the calls, so that the interrupt of a lost attempt never breaks another attempt's write.
 *
 * @param <T> what is written
 * @param <R> what the store answers to it
 */
final class GroupCommit<T, R> {
    /** As many as one call takes: beyond about a hundred rows a larger statement is not faster, and locks for longer. */
    private static final int BATCH = 100;

    /** How long a note may wait for company: short for a person who watches the steps go by. */
    private static final Duration LINGER = Duration.ofMillis(100);

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Function<List<T>, List<R>> call;
    private final Seam seam;
    private final Seam.Signal arrived;
    private final Complaint complaint;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<AttemptRef, PendingWrite<T, R>> pending = new LinkedHashMap<>();
    private boolean urgent;
    private boolean stopped;

    /**
     * Makes one that writes nothing before its {@link #run()}.
     *
     * @param work what it does, for the log
     * @param call writes up to a hundred items, and answers in their order
     * @param seam threads, waiting and time
     */
    GroupCommit(String work, Function<List<T>, List<R>> call, Seam seam) {
        this.call = call;
        this.seam = seam;
        this.arrived = seam.signal();
        this.complaint = new Complaint(work);
    }

    /**
     * Writes, and waits for the answer. An interrupt does not end the wait, as the answer is needed; it is kept for after.
     *
     * @param attempt whose write it is
     * @param item what
     * @return the store's answer
     * @throws RuntimeException what the call has thrown
     */
    R write(AttemptRef attempt, T item) {
        PendingWrite<T, R> write = new PendingWrite<>(item, Optional.of(seam.signal()));
        add(attempt, write);
        return write.await();
    }

    /**
     * Writes soon, unless a later write of the same attempt comes first.
     *
     * @param attempt whose write it is
     * @param item what
     */
    void note(AttemptRef attempt, T item) {
        add(attempt, new PendingWrite<>(item, Optional.empty()));
    }

    /** Drops what was noted and is not written yet. */
    void forget(AttemptRef attempt) {
        lock.lock();
        try {
            pending.remove(attempt);
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many writes are not yet on their way. */
    int waiting() {
        lock.lock();
        try {
            return pending.size();
        } finally {
            lock.unlock();
        }
    }

    private void add(AttemptRef attempt, PendingWrite<T, R> write) {
        boolean first;
        lock.lock();
        try {
            if (stopped) {
                write.failed(hasStopped());
                return;
            }
            first = pending.isEmpty();
            pending.put(attempt, write);
            urgent = urgent || write.isAwaited();
        } finally {
            lock.unlock();
        }
        if (first || write.isAwaited()) {
            arrived.give();
        }
    }

    /** The body of the thread. Ends after {@link #stop()}, when all is written that was asked for before. */
    void run() {
        try {
            for (List<PendingWrite<T, R>> batch = next(); !batch.isEmpty(); batch = next()) {
                write(batch);
            }
        } catch (InterruptedException e) {
            stop();
            for (List<PendingWrite<T, R>> left = take(); !left.isEmpty(); left = take()) {
                failed(left, hasStopped());
            }
        }
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
        arrived.give();
    }

    /** Waits for what is to be written; empty if nothing will be. */
    private List<PendingWrite<T, R>> next() throws InterruptedException {
        boolean lingered = false;
        while (true) {
            boolean noted;
            lock.lock();
            try {
                noted = !pending.isEmpty();
                if (stopped || (noted && (urgent || lingered))) {
                    return take();
                }
            } finally {
                lock.unlock();
            }
            lingered = !arrived.await(noted ? LINGER : IDLE) && noted;
        }
    }

    private List<PendingWrite<T, R>> take() {
        lock.lock();
        try {
            List<PendingWrite<T, R>> batch = new ArrayList<>();
            Iterator<PendingWrite<T, R>> all = pending.values().iterator();
            while (all.hasNext() && batch.size() < BATCH) {
                batch.add(all.next());
                all.remove();
            }
            urgent = urgent && all.hasNext();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<PendingWrite<T, R>> batch) {
        try {
            List<R> answers = call.apply(batch.stream().map(PendingWrite::item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answered(answers.get(i));
            }
            complaint.over();
        } catch (PortUnavailableException e) {
            failed(batch, e);
        } catch (RuntimeException e) {
            oneByOne(batch, e);
        } catch (Error e) {
            // who waits has to hear of it: this thread is the only one that answers
            failed(batch, new PortFailureException("a write broke off", e));
        }
    }

    /** One that the store refuses must not take the others down with it. */
    private void oneByOne(List<PendingWrite<T, R>> batch, RuntimeException failure) {
        if (batch.size() == 1) {
            failed(batch, failure);
        } else {
            batch.forEach(write -> write(List.of(write)));
        }
    }

    private void failed(List<PendingWrite<T, R>> batch, RuntimeException failure) {
        for (PendingWrite<T, R> write : batch) {
            if (!write.failed(failure)) {
                complaint.raise(failure);
            }
        }
    }

    private static PortUnavailableException hasStopped() {
        return new PortUnavailableException("the worker has stopped and writes nothing more");
    }
}

package dev.roast.internal.worker;

import dev.roast.internal.seam.Seam;
import dev.roast.model.WorkerId;
import dev.roast.port.BeatAnswer;
import dev.roast.port.WorkerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Says again and again that this process lives, and learns what it has lost. Beats are sent one after the other, by one
 * thread; a beat counts from when it was sent, so the worker never believes to be alive longer than the store does.
 */
final class Heartbeat {
    private final WorkerRegistry registry;
    private final Attempts attempts;
    private final WorkerSettings settings;
    private final Seam seam;
    private final Supplier<UUID> ids;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Seam.Signal wake;
    private final Complaint complaint = new Complaint("beat");

    private volatile Life life;
    private volatile Instant confirmedAt;
    private volatile Instant steadySince;

    Heartbeat(WorkerRegistry registry, Attempts attempts, WorkerSettings settings, Seam seam, Supplier<UUID> ids) {
        this.registry = registry;
        this.attempts = attempts;
        this.settings = settings;
        this.seam = seam;
        this.ids = ids;
        this.wake = seam.signal();
        this.life = new Life(new WorkerId(ids.get()), false, 0);
        this.confirmedAt = Instant.MIN;
        this.steadySince = Instant.MAX;
    }

    /** Returns the name of this life; it changes when the store has forgotten the worker. */
    WorkerId worker() {
        return life.worker;
    }

    /** Returns whether the last confirmed beat is fresh enough to begin a step that costs money. */
    boolean mayPay() {
        return seam.now().isBefore(plus(confirmedAt, settings.payLimit()));
    }

    /** Returns whether beats have succeeded for a whole lease without a gap, so that silence of others means something. */
    boolean steady() {
        Instant now = seam.now();
        return now.isBefore(plus(confirmedAt, settings.lease())) && !now.isBefore(plus(steadySince, settings.lease()));
    }

    /** The body of the thread. Ends after {@link #stop()}. */
    void run() {
        while (!stopped.get()) {
            beatOnce();
            try {
                wake.await(settings.beat());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void stop() {
        stopped.set(true);
        wake.give();
    }

    /** Joins if need be and sends one beat. */
    void beatOnce() {
        try {
            Life joined = life.joined ? life : join(life);
            life = joined.next();
            Instant sentAt = seam.now();
            BeatAnswer answer = registry.beat(joined.worker, life.beats, attempts.refs());
            if (answer instanceof BeatAnswer.Alive alive) {
                confirmed(sentAt);
                attempts.lose(alive.lost());
            } else if (answer instanceof BeatAnswer.Gone) {
                beginNewLife();
            }
            complaint.over();
        } catch (RuntimeException e) {
            complaint.raise(e);
        }
    }

    private Life join(Life unborn) {
        registry.join(unborn.worker, settings.lease());
        Life joined = new Life(unborn.worker, true, unborn.beats);
        life = joined;
        return joined;
    }

    private void confirmed(Instant sentAt) {
        if (!sentAt.isBefore(plus(confirmedAt, settings.lease()))) {
            steadySince = sentAt;
        }
        confirmedAt = sentAt;
    }

    private void beginNewLife() {
        confirmedAt = Instant.MIN;
        steadySince = Instant.MAX;
        attempts.lose(attempts.refs());
        life = new Life(new WorkerId(ids.get()), false, 0);
    }

    private static Instant plus(Instant instant, Duration time) {
        return instant.equals(Instant.MIN) || instant.equals(Instant.MAX) ? instant : instant.plus(time);
    }

    private record Life(WorkerId worker, boolean joined, long beats) {
        Life next() {
            return new Life(worker, joined, beats + 1);
        }
    }
}

package dev.roast.testkit.simulation;

import dev.roast.internal.seam.Seam;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * Threads of which one runs at a time. Each runs until it comes to a step or has to wait; then chance, from one seed,
 * decides who goes on. Time stands while anybody can run, and jumps to the next moment for which somebody waits when
 * nobody can. All of its state is touched only by the thread whose turn it is.
 */
final class LockStep {
    private final Random random;
    private final Executor threads;
    /** Somebody else may go on at one in so many steps, and wherever somebody has to wait. */
    private final int steadiness;

    private final List<Strand> ready = new ArrayList<>();
    private final List<Strand> able = new ArrayList<>();
    private final List<Strand> living = new ArrayList<>();
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::at).thenComparingLong(Alarm::number));
    private final Strand driver;
    private final Trace trace = new Trace();

    private Strand current;
    private Instant now;
    private int strands;
    private long alarmsSet;
    private boolean over;

    /** Somebody is to be woken at a time, unless something else wakes it before. */
    private record Alarm(Instant at, long number, Strand who, long waitNumber) {}

    /**
     * The calling thread becomes the first one.
     *
     * @param seed decides everything
     * @param start the time at the beginning
     * @param threads gives each simulated thread a real one
     */
    LockStep(long seed, Instant start, Executor threads) {
        this.random = new Random(seed);
        this.steadiness = new int[] {2, 5, 20}[random.nextInt(3)];
        this.now = start;
        this.threads = threads;
        this.driver = new Strand(strands++, "driver", Optional.empty());
        this.current = driver;
        living.add(driver);
    }

    Random random() {
        return random;
    }

    Instant now() {
        return now;
    }

    Trace trace() {
        return trace;
    }

    Strand current() {
        return current;
    }

    /** Returns whether a thread of that name is not at its end. */
    boolean lives(String name) {
        return living.stream().anyMatch(strand -> strand.isNamed(name));
    }

    /** Lets time pass at once, as when the whole world was asleep. */
    void jump(Duration by) {
        now = now.plus(by);
    }

    /** A point at which another may go on. */
    void step(String what) {
        requireGoingOn();
        trace.add(current.number(), what, now);
        if (random.nextInt(steadiness) == 0) {
            ready.add(current);
            giveTurn();
        }
    }

    Seam.Task start(String name, Optional<Node> node, Runnable body) {
        requireGoingOn();
        Strand strand = new Strand(strands++, name, node);
        living.add(strand);
        ready.add(strand);
        threads.execute(() -> run(strand, body));
        return new StrandTask(this, strand);
    }

    private void run(Strand strand, Runnable body) {
        strand.awaitTurn();
        try {
            if (!over) {
                body.run();
            }
        } catch (SimulationOver e) {
            // it was told to end, and does
            strand.unwound();
        } catch (Throwable e) {
            failed(strand + " ended with " + e, e);
        } finally {
            strand.end();
            living.remove(strand);
            strand.joiners().forEach(this::wake);
            Thread.interrupted();
            pass();
        }
    }

    /** Waits for {@link #wake} or the time. Returns true if it was woken. */
    boolean await(Optional<Duration> atMost) {
        requireGoingOn();
        Strand me = current;
        long wait = me.beginWait();
        atMost.ifPresent(time -> alarms.add(new Alarm(now.plus(time), alarmsSet++, me, wait)));
        giveTurn();
        return me.wasWoken();
    }

    /** Waits and can't be interrupted, as somebody does whose call is on its way. */
    void pause(Duration time) {
        Instant until = now.plus(time);
        while (now.isBefore(until)) {
            await(Optional.of(Duration.between(now, until)));
        }
    }

    void wake(Strand who) {
        if (who.wake()) {
            ready.add(who);
        }
    }

    /** Its threads never run again. Who called it from outside hears that it is gone. */
    void stopForEver(Node node) {
        for (Strand strand : List.copyOf(living)) {
            if (strand.isIn(node) && strand.isVisitor()) {
                wake(strand);
            }
        }
        if (current.isIn(node) && !current.isVisitor()) {
            await(Optional.empty());
        }
    }

    /** Something is wrong. What threads throw while they are being ended is of no interest. */
    void failed(String what, Throwable cause) {
        if (!over) {
            trace.failed(what, cause);
        }
    }

    private void giveTurn() {
        Strand me = current;
        Strand next = next();
        if (next != me) {
            current = next;
            next.giveTurn();
            me.awaitTurn();
        }
        requireGoingOn();
        me.takeInterrupt();
        me.node().filter(Node::isDead).ifPresent(dead -> {
            throw new NodeDiedException(dead.name());
        });
    }

    /** The strand ends: another goes on, or the driver, which ends the simulation. */
    private void pass() {
        Strand next = over ? driver : next();
        current = next;
        next.giveTurn();
    }

    private Strand next() {
        while (true) {
            able.clear();
            for (Strand strand : ready) {
                if (strand.mayRun()) {
                    able.add(strand);
                }
            }
            if (!able.isEmpty()) {
                Strand next = able.get(able.size() == 1 ? 0 : random.nextInt(able.size()));
                ready.remove(next);
                return next;
            }
            ring();
        }
    }

    private void ring() {
        Alarm alarm = Optional.ofNullable(alarms.poll())
                .orElseThrow(() -> new IllegalStateException("everybody waits for ever: " + living));
        if (alarm.who.isWaiting(alarm.waitNumber)) {
            now = alarm.at.isAfter(now) ? alarm.at : now;
            alarm.who.timeUp();
            ready.add(alarm.who);
        }
    }

    /** Ends all threads, one after the other; each hears it at its next step. */
    void end() {
        over = true;
        for (Strand strand : List.copyOf(living)) {
            if (strand != driver) {
                current = strand;
                strand.giveTurn();
                driver.awaitTurn();
            }
        }
        Thread.interrupted();
    }

    private void requireGoingOn() {
        if (over) {
            throw new SimulationOver();
        }
    }
}

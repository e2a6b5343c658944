package dev.roast.internal.seam;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * Threads, waiting, time and chance, as the core uses them. One real implementation here, and a simulated one in the testkit.
 */
public interface Seam {

    /**
     * Starts a thread of which the process does not wait at its end.
     *
     * @param name of the thread, for people
     * @param body what it does
     * @return a handle
     */
    Task start(String name, Runnable body);

    /**
     * Waits.
     *
     * @param time how long
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration time) throws InterruptedException;

    /** Returns a new signal that nobody has given yet. */
    Signal signal();

    /** Returns the time, which never goes back while the process lives. */
    Instant now();

    /** Returns what all random numbers come from: keys, identifiers, pauses. */
    SecureRandom random();

    /** A thread that was started. */
    interface Task {

        /** Interrupts it. */
        void interrupt();

        /**
         * Waits for its end.
         *
         * @param atMost how long
         * @return whether it has ended
         * @throws InterruptedException if the waiting thread is interrupted
         */
        boolean join(Duration atMost) throws InterruptedException;
    }

    /** Wakes those who wait. A signal given while nobody waits is kept for the next who does. */
    interface Signal {

        /** Wakes one who waits, or the next who will. */
        void give();

        /**
         * Waits for the signal and consumes it.
         *
         * @param atMost how long
         * @return whether it was given
         * @throws InterruptedException if the thread is interrupted
         */
        boolean await(Duration atMost) throws InterruptedException;
    }
}

package dev.roast.testkit.simulation;

import dev.roast.model.RoastState;
import dev.roast.port.AttemptRef;
import dev.roast.port.StoredRoast;
import java.time.LocalDate;
import java.util.Optional;

/** What the witness knows of one roast: how it was last seen, who holds it, and on which day it was charged. */
final class Life {
    private final boolean alone;
    private LocalDate day;
    private StoredRoast seen;
    private int overtaken;
    private Optional<AttemptRef> holder = Optional.empty();

    /**
     * Begins.
     *
     * @param alone whether its account has nothing else in flight
     */
    Life(StoredRoast seen, LocalDate day, boolean alone) {
        this.alone = alone;
        this.seen = seen;
        this.day = day;
    }

    StoredRoast seen() {
        return seen;
    }

    LocalDate day() {
        return day;
    }

    void claimedBy(AttemptRef attempt) {
        holder = Optional.of(attempt);
    }

    boolean waitsForItsFirstAttempt() {
        return seen.state() == RoastState.QUEUED && seen.attempt() == 0;
    }

    /** Another account's roast is claimed while this one waits for its first attempt. */
    void overtaken() {
        overtaken++;
    }

    /** Returns how many were claimed before it, if its account had nothing else that was to be done. */
    int waitedFor() {
        return alone ? overtaken : 0;
    }

    Optional<AttemptRef> holder() {
        return holder;
    }

    boolean heldBy(AttemptRef attempt) {
        return seen.state() == RoastState.RUNNING
                && seen.attempt() == attempt.attempt()
                && holder.equals(Optional.of(attempt));
    }

    /** Returns whether a deletion now leaves its quota spent. */
    boolean staysCharged() {
        return seen.state().ended() ? seen.charged() : seen.paid();
    }

    /** Takes note of how it is now; returns what no roast may ever do, if it did that. */
    Optional<String> becomes(StoredRoast now, String by, LocalDate today) {
        StoredRoast before = seen;
        seen = now;
        if (now.version() == before.version()) {
            return now.equals(before) ? Optional.empty() : Optional.of("changed without a new version");
        }
        if (by.equals("replay") && before.state() == RoastState.FAILED) {
            day = today;
            return replayed(before, now) ? Optional.empty() : Optional.of("is replayed wrongly");
        }
        if (before.state().ended()) {
            return Optional.of("had ended as " + before.state() + " and changed again");
        } else if (now.version() < before.version() || now.attempt() < before.attempt()) {
            return Optional.of("went back in version or attempt");
        } else if (before.paid() && !now.paid()) {
            return Optional.of("was paid for and is not any more");
        } else if (now.charged() == refunded(now)) {
            return Optional.of(
                    "is " + now.state() + (now.paid() ? ", paid" : ", not paid") + " and charged: " + now.charged());
        } else if (stageWentBack(before, now)) {
            return Optional.of("went back from stage " + before.stage() + " to " + now.stage());
        }
        return allowed(before, now, by) ? Optional.empty() : Optional.of("may not become " + now.state());
    }

    private static boolean replayed(StoredRoast before, StoredRoast now) {
        return now.state() == RoastState.QUEUED
                && now.charged()
                && !now.paid()
                && now.attempt() == before.attempt()
                && now.version() > before.version();
    }

    private static boolean refunded(StoredRoast now) {
        return now.state() == RoastState.FAILED || (now.state() == RoastState.CANCELLED && !now.paid());
    }

    private static boolean stageWentBack(StoredRoast before, StoredRoast now) {
        return before.state() == RoastState.RUNNING
                && now.state() == RoastState.RUNNING
                && before.attempt() == now.attempt()
                && before.stage().orElseThrow().compareTo(now.stage().orElseThrow()) > 0;
    }

    private static boolean allowed(StoredRoast before, StoredRoast now, String by) {
        boolean running = before.state() == RoastState.RUNNING;
        return switch (now.state()) {
            case RUNNING ->
                running
                        ? by.equals("reached") && now.attempt() == before.attempt()
                        : by.startsWith("claim") && now.attempt() == before.attempt() + 1;
            case QUEUED -> running && (by.equals("end") || by.equals("beat") || by.equals("leave") || frees(by));
            case DONE -> running && by.equals("end");
            case FAILED -> running ? by.equals("end") || frees(by) : by.startsWith("claim");
            case CANCELLED -> by.equals("cancel");
        };
    }

    private static boolean frees(String by) {
        return by.equals("freeStalled");
    }
}

package dev.roast.internal.intake;

import dev.roast.port.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast roasts end while there are always some that wait, over all processes: what was accepted and is not there any more
 * has ended. Where nobody waits, the pace is that of those who come and says nothing about what could be done. Older
 * looks count for less and less. Not safe for use by several threads.
 */
final class Pace {
    /** A look that is longer ago may have missed that nobody waited. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(30);

    private static final Duration ENOUGH = Duration.ofSeconds(15);
    private static final double MOST_MILLIS = 86_400e3;
    private static final Duration HALVED_AFTER = Duration.ofMinutes(2);

    private Optional<Look> last = Optional.empty();
    private double busySeconds;
    private double ended;

    private record Look(Instant at, Backlog backlog) {}

    /** Takes a look into account. */
    void saw(Backlog backlog, Instant now) {
        Look look = new Look(now, backlog);
        last.ifPresent(before -> between(before, look));
        last = Optional.of(look);
    }

    private void between(Look before, Look after) {
        Duration time = Duration.between(before.at(), after.at());
        if (before.backlog().queued() == 0 || after.backlog().queued() == 0 || time.compareTo(LONGEST_GAP) > 0) {
            return;
        }
        busySeconds += time.toMillis() / 1e3;
        ended += Math.max(0, there(before.backlog()) - there(after.backlog()));
        if (busySeconds > HALVED_AFTER.toSeconds()) {
            busySeconds /= 2;
            ended /= 2;
        }
    }

    /** Grows by each that ends, as what was accepted stays accepted. */
    private static long there(Backlog backlog) {
        return backlog.queued() + backlog.running() - backlog.accepted();
    }

    /** Returns how long those who wait take, or empty if that is not known. Were there none that ended, one is taken. */
    Optional<Duration> timeFor(long roasts) {
        if (busySeconds < ENOUGH.toSeconds()) {
            return Optional.empty();
        }
        double millis = busySeconds * 1e3 / Math.max(1, ended) * roasts;
        return Optional.of(Duration.ofMillis((long) Math.min(millis, MOST_MILLIS)));
    }
}

package dev.roast.testkit.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What has happened: a number that stands for all of it, and the latest steps in words. */
final class Trace {
    private static final int KEPT = 400;

    /** Set to see every step of a seed that fails. */
    private static final String ALOUD = "roast.simulation.aloud";

    private final boolean aloud = Boolean.getBoolean(ALOUD);

    private final Deque<Object[]> latest = new ArrayDeque<>();
    private long hash = 1_125_899_906_842_597L;
    private long steps;
    private Optional<Throwable> failure = Optional.empty();

    void add(int strand, String what, Instant now) {
        steps++;
        hash = ((hash * 31 + strand) * 31 + what.hashCode()) * 31 + now.hashCode();
        if (aloud) {
            System.out.println(now + " #" + strand + " " + what);
        }
        latest.addLast(new Object[] {now, strand, what});
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    /** Something is wrong; the first is kept. */
    void failed(String what, Throwable cause) {
        if (failure.isEmpty()) {
            failure = Optional.of(new AssertionError(what + "\nThe latest steps were:\n" + words(), cause));
        }
    }

    Optional<Throwable> failure() {
        return failure;
    }

    long hash() {
        return hash;
    }

    long steps() {
        return steps;
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        latest.forEach(one -> text.append(one[0])
                .append(" #")
                .append(one[1])
                .append(' ')
                .append(one[2])
                .append('\n'));
        return text.toString();
    }
}

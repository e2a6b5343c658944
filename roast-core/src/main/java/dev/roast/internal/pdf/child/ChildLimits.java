package dev.roast.internal.pdf.child;

import java.time.Duration;

/**
 * How many children there are and how long one document may take them. A resume takes a warm child 20 to 30 ms and a cold
 * one half a second. What counts is time on a processor: a machine that is busy with other things makes a document wait,
 * and that is not the document's fault. What a child's compilers take does not count where it can be told apart.
 *
 * @param processes at most so many at once
 * @param documents so many are opened by one child before it is replaced
 * @param processorTime for one document
 * @param standstill a child that takes next to no processor time for so long hangs
 * @param wallClock for one document, whatever it is spent on; one that has had less than its processor time by then is
 *     refused nothing, as the machine is too busy
 */
record ChildLimits(int processes, int documents, Duration processorTime, Duration standstill, Duration wallClock) {

    ChildLimits {
        if (processes < 1 || documents < 1) {
            throw new IllegalArgumentException("processes and documents must be at least 1");
        }
    }

    static ChildLimits defaults() {
        return new ChildLimits(2, 500, Duration.ofSeconds(4), Duration.ofSeconds(20), Duration.ofMinutes(2));
    }
}

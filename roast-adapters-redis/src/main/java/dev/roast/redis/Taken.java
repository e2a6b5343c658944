package dev.roast.redis;

import dev.roast.port.Hint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What one run of the take script answers.
 *
 * @param nextReturn in how many microseconds the next lease ends, below zero if none runs
 * @param hints what was taken
 */
record Taken(long nextReturn, List<Hint> hints) {

    static Taken read(List<Object> answer) {
        List<Hint> hints = new ArrayList<>();
        for (int i = 1; i < answer.size(); i += 2) {
            hints.add(HintText.parse((String) answer.get(i), (String) answer.get(i + 1)));
        }
        return new Taken((Long) answer.get(0), List.copyOf(hints));
    }

    /** How long there is nothing to take unless something is offered. */
    Duration untilNextReturn(Duration atMost) {
        Duration next = nextReturn < 0 ? atMost : Micros.duration(nextReturn);
        return next.compareTo(atMost) < 0 ? next : atMost;
    }
}

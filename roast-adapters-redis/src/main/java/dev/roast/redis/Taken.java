package dev.roast.redis;

import dev.roast.port.Hint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one run of the take script answers.
 *
 * @param hints what was taken
 * @param nextReturn if nothing was, when the next lease ends, if one runs
 */
record Taken(List<Hint> hints, Optional<Duration> nextReturn) {

    static Taken read(List<Object> answer) {
        if (answer.size() == 1) {
            return new Taken(List.of(), Optional.of(Micros.duration((Long) answer.get(0))));
        }
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < answer.size(); i += 2) {
            hints.add(HintText.parse((String) answer.get(i), (String) answer.get(i + 1)));
        }
        return new Taken(List.copyOf(hints), Optional.empty());
    }

    /** How long there is nothing to take unless something is offered. */
    Duration untilNextReturn(Duration atMost) {
        return nextReturn.filter(next -> next.compareTo(atMost) < 0).orElse(atMost);
    }
}

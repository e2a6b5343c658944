package dev.roast.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long something takes, in milliseconds, on several sides in turns: one half of the times is below p50, 99 of 100 below
 * p99, of each round.
 */
record Percentiles(Results p50, Results p99) {

    /** Measures how long each of many takes. */
    interface Times {
        List<Double> measure() throws Exception;
    }

    static Percentiles inTurns(int rounds, Map<String, Times> sides) throws Exception {
        Map<String, List<Double>> p99 = new LinkedHashMap<>();
        Map<String, Rounds.Turn> turns = new LinkedHashMap<>();
        sides.forEach((name, times) -> {
            List<Double> figures = new ArrayList<>();
            p99.put(name, figures);
            turns.put(name, () -> {
                Sample sample = new Sample(times.measure());
                figures.add(sample.at(0.99));
                return sample.median();
            });
        });
        Results p50 = Rounds.inTurns(rounds, turns);
        p99.values().forEach(figures -> figures.remove(0));
        return new Percentiles(p50, Results.copyOf(p99));
    }

    /** The medians over the rounds, such as {@code p50 1.9 ms, p99 10.8 ms}. */
    String of(String name) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms",
                p50.of(name).median(),
                p99.of(name).median());
    }

    String others(String but) {
        return p50.others(but).stream().map(other -> other + " " + of(other)).collect(Collectors.joining(", "));
    }

    String ratios(String one) {
        return "p50 " + p50.ratios(one) + "; p99 " + p99.ratios(one);
    }
}

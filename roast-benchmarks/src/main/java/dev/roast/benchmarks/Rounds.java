package dev.roast.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures several in turns, so that what else the machine does meets all of them. */
final class Rounds {
    private Rounds() {}

    /** Measures one of them once. */
    interface Turn {
        double measure() throws Exception;
    }

    /**
     * Measures each once a round. A first round more warms up and does not count. In every other round the order is turned.
     *
     * @param rounds how many count
     * @param turns by name
     * @return the figures of each
     */
    static Results inTurns(int rounds, Map<String, Turn> turns) throws Exception {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        turns.keySet().forEach(name -> figures.put(name, new ArrayList<>()));
        List<Map.Entry<String, Turn>> order = new ArrayList<>(turns.entrySet());
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Turn> turn : order) {
                double figure = turn.getValue().measure();
                System.err.printf("round %d: %s %.4g%n", round, turn.getKey(), figure);
                if (round > 0) {
                    figures.computeIfPresent(turn.getKey(), (name, values) -> with(values, figure));
                }
            }
            Collections.reverse(order);
        }
        return Results.copyOf(figures);
    }

    private static List<Double> with(List<Double> values, double figure) {
        values.add(figure);
        return values;
    }
}

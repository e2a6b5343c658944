package dev.roast.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that are asked for, each side of a comparison in turns, and prints the rows of one Markdown table. */
public final class Benchmarks {
    private static final String QUICK = "--quick";

    private Benchmarks() {}

    /** By name, in the order of the table. */
    private static Map<String, Measure> all() {
        Map<String, Measure> all = new LinkedHashMap<>();
        all.put("accept", new AcceptMeasure());
        all.put("drain", new DrainMeasure());
        all.put("pick-up", new PickUpMeasure());
        all.put("limits", new LimitMeasure());
        all.put("sessions", new SessionMeasure());
        all.put("house", JmhMeasure::house);
        all.put("extraction", JmhMeasure::extraction);
        all.put("child", new ChildMeasure());
        return all;
    }

    /**
     * Prints a row for each measurement on standard output, and what is going on on standard error.
     *
     * @param arguments {@code --quick} for short runs; the names of benchmarks, or none for all; {@code --list} to print
     *     the names and measure nothing
     * @throws Exception if a benchmark fails
     */
    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        Effort effort = names.remove(QUICK) ? Effort.QUICK : Effort.FULL;
        Map<String, Measure> all = all();
        if (names.contains("--list")) {
            all.keySet().forEach(System.out::println);
            return;
        }
        for (String name : names.isEmpty() ? all.keySet() : names) {
            Measure measure = all.get(name);
            if (measure == null) {
                throw new IllegalArgumentException("there is no benchmark " + name + "; there are " + all.keySet());
            }
            System.err.println("benchmark " + name);
            measure.run(effort).forEach(row -> System.out.println(row.markdown()));
        }
    }
}

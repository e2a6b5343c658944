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
        all.put("upload", new UploadMeasure());
        all.put("kill", new KillMeasure());
        all.put("flush", new FlushMeasure());
        all.put("pause", new PauseMeasure());
        all.put("limits", new LimitMeasure());
        all.put("sessions", new SessionMeasure());
        all.put("first-call", ModelMeasure::firstCall);
        all.put("in-flight", ModelMeasure::inFlight);
        all.put("roasts-in-flight", new CrowdMeasure());
        all.put("pipeline", new PipelineMeasure());
        all.put("house", JmhMeasure::house);
        all.put("extraction", JmhMeasure::extraction);
        all.put("poppler", new PopplerMeasure());
        all.put("growth", new GrowthMeasure());
        all.put("child", new ChildMeasure());
        return all;
    }

    /**
     * Prints a row for each measurement on standard output, and what is going on on standard error.
     *
     * @param arguments {@code --quick} for short runs; the names of benchmarks, or none for all; {@code --list} to print
     *     the names and measure nothing
     * @throws IllegalArgumentException if there is no benchmark of a name
     */
    public static void main(String[] arguments) {
        List<String> names = new ArrayList<>(List.of(arguments));
        Effort effort = names.remove(QUICK) ? Effort.QUICK : Effort.FULL;
        Map<String, Measure> all = all();
        if (names.contains("--list")) {
            all.keySet().forEach(System.out::println);
            return;
        }
        for (String name : names) {
            if (!all.containsKey(name)) {
                throw new IllegalArgumentException("there is no benchmark " + name + "; there are " + all.keySet());
            }
        }
        boolean failed = false;
        for (Map.Entry<String, Measure> one : all.entrySet()) {
            if (names.isEmpty() || names.contains(one.getKey())) {
                failed |= !measured(one.getKey(), one.getValue(), effort);
            }
        }
        System.exit(failed ? 1 : 0);
    }

    /** One that fails has a row that says so, and the others are measured all the same. */
    private static boolean measured(String name, Measure measure, Effort effort) {
        System.err.println("benchmark " + name);
        long start = System.nanoTime();
        try {
            measure.run(effort).forEach(row -> System.out.println(row.markdown()));
            System.err.printf("benchmark %s took %.0f s%n", name, Watch.since(start));
            return true;
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            System.out.println(new Row(name, "**failed**, see what it printed", "", "", "").markdown());
            return false;
        }
    }
}

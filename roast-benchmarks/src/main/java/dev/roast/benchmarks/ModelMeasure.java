package dev.roast.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The OpenAI-compatible client beside openai-java and langchain4j, on one local server. Each runs in JVMs of its own with the
 * jars that it brings: {@code BENCH_CLASSPATHS} is a folder with a file for each, which holds its class path.
 */
final class ModelMeasure {
    private static final List<String> CLIENTS = List.of("Roast", "openai-java", "langchain4j");
    private static final double FIRST_CALL_GOAL = 250;
    private static final double IN_FLIGHT_GOAL = 1.25;
    private static final double MEGA = 1e6;

    private ModelMeasure() {}

    static List<Row> firstCall(Effort effort) throws Exception {
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        Map<String, List<Double>> processor = new LinkedHashMap<>();
        try (ModelServer server = new ModelServer(0)) {
            Map<String, Rounds.Turn> turns = new LinkedHashMap<>();
            for (String client : CLIENTS) {
                List<Double> peaks = new ArrayList<>();
                memory.put(client, peaks);
                List<Double> cpu = new ArrayList<>();
                processor.put(client, cpu);
                turns.put(client, () -> {
                    double[] answer = run(java(), client, server.url(), 1);
                    peaks.add(answer[1]);
                    cpu.add(answer[2]);
                    return answer[0];
                });
            }
            Results results = Rounds.inTurns(effort.pick(5, 21), turns);
            return List.of(firstCallRow(results, Results.copyOf(processor)), jarsRow(Results.copyOf(memory)));
        }
    }

    private static Row firstCallRow(Results results, Results processor) {
        double roast = results.of("Roast").median();
        return new Row(
                "first completion in a fresh JVM, from the start of its main method",
                millis("Roast", results, processor),
                results.others("Roast").stream()
                        .map(other -> other + " " + millis(other, results, processor))
                        .collect(Collectors.joining(", ")),
                results.ratios("Roast") + "; of processor time " + processor.ratios("Roast"),
                Row.goal(
                        "250 ms",
                        roast <= FIRST_CALL_GOAL,
                        "loading the classes of the JDK's HTTP client, on what other processes leave of the processors"));
    }

    private static String millis(String client, Results results, Results processor) {
        Sample sample = results.of(client);
        return String.format(
                Locale.ROOT,
                "%.0f ms (%.0f to %.0f), %.0f ms of processor time",
                sample.median(),
                sample.least(),
                sample.most(),
                processor.of(client).median());
    }

    private static Row jarsRow(Results memory) throws IOException {
        List<String> core = jars("core");
        List<String> added =
                jars("Roast").stream().filter(jar -> !core.contains(jar)).toList();
        List<String> others = new ArrayList<>();
        for (String client : memory.others("Roast")) {
            others.add(client + " " + weight(jars(client)) + ", peak "
                    + Math.round(memory.of(client).median()) + " MB resident");
        }
        return new Row(
                "jars added to an application, and peak memory of a JVM with one call",
                weight(added) + ", peak " + Math.round(memory.of("Roast").median()) + " MB resident",
                String.join("; ", others),
                memory.ratios("Roast") + " (memory)",
                Row.goal("no jar beyond the core's but its own", added.size() == 1, "see its module"));
    }

    private static String weight(List<String> jars) {
        double bytes = jars.stream().mapToLong(jar -> new File(jar).length()).sum();
        return String.format(Locale.ROOT, "%d jars, %.2f MB", jars.size(), bytes / MEGA);
    }

    static List<Row> inFlight(Effort effort) throws Exception {
        int calls = effort.pick(200, 2_000);
        int seconds = effort.pick(1, 10);
        List<Row> rows = new ArrayList<>();
        try (ModelServer server = new ModelServer(seconds * 1_000L)) {
            for (String java : javas()) {
                Map<String, Rounds.Turn> turns = new LinkedHashMap<>();
                for (String client : CLIENTS) {
                    turns.put(client, () -> run(java, client, server.url(), calls)[0] / 1_000 / seconds);
                }
                Results results = Rounds.inTurns(effort.pick(1, 3), turns);
                rows.add(new Row(
                        String.format(
                                Locale.ROOT,
                                "%,d calls of %d s in flight in one JVM of 512 MB heap, %s",
                                calls,
                                seconds,
                                version(java)),
                        ideal(results.of("Roast")),
                        results.others("Roast").stream()
                                .map(other -> other + " " + ideal(results.of(other)))
                                .collect(Collectors.joining(", ")),
                        results.ratios("Roast"),
                        Row.goal(
                                "within 1.25 of the ideal",
                                results.of("Roast").median() <= IN_FLIGHT_GOAL,
                                "connecting, sending and reading so many at once on these processors")));
            }
        }
        return rows;
    }

    private static String ideal(Sample sample) {
        return String.format(Locale.ROOT, "%.2f of the ideal", sample.median());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** This JVM's, and the one that {@code BENCH_JAVA_25} names. */
    static List<String> javas() {
        return Stream.concat(
                        Stream.of(java()),
                        Stream.ofNullable(System.getenv("BENCH_JAVA_25")).filter(path -> !path.isBlank()))
                .distinct()
                .toList();
    }

    static String version(String java) throws IOException {
        Process process =
                new ProcessBuilder(java, "-version").redirectErrorStream(true).start();
        String first = process.inputReader().readLine();
        return first == null ? java : "JDK " + first.replaceAll("^[^\"]*\"([^\"]*)\".*$", "$1");
    }

    private static List<String> jars(String client) throws IOException {
        Path file =
                Path.of(System.getenv().getOrDefault("BENCH_CLASSPATHS", "roast-benchmarks/target/classpaths"), client);
        return List.of(Files.readString(file).strip().split(File.pathSeparator));
    }

    private static double[] run(String java, String client, String url, int calls) throws Exception {
        List<String> path = new ArrayList<>(jars(client));
        path.add(Path.of(ModelProcess.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString());
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-Xss512k",
                        "-cp",
                        String.join(File.pathSeparator, path),
                        ModelProcess.class.getName(),
                        client,
                        url,
                        Integer.toString(calls))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = process.inputReader().readLine();
        if (process.waitFor() != 0 || answer == null) {
            throw new IllegalStateException(client + " failed in its own JVM");
        }
        return Stream.of(answer.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}

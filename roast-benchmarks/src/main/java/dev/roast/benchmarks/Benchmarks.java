package dev.roast.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks, those that are compared in turns, and prints the rows of one Markdown table. */
public final class Benchmarks {
    private static final int ROUNDS = 5;
    private static final int ITERATIONS = 3;
    private static final TimeValue TIME = TimeValue.seconds(2);
    private static final String HEAP = "-Xmx512m";

    private Benchmarks() {}

    /**
     * Prints a row for each measurement on standard output, and what is going on on standard error. With the argument
     * {@code settings} it prints how it measures, and measures nothing.
     *
     * @param arguments none, or {@code settings}
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws RunnerException {
        if (List.of(arguments).contains("settings")) {
            print(
                    "JMH, %d rounds of one new JVM each (%s), in a round %d iterations of %s to warm up and %d measured;"
                            + " the extractors take turns, round by round; CPU of all threads; %d resumes",
                    ROUNDS, HEAP, ITERATIONS, TIME, ITERATIONS, Resumes.load().size());
            return;
        }
        int resumes = Resumes.load().size();
        house();
        extraction(resumes);
    }

    private static void house() throws RunnerException {
        RunResult result = measure("HouseBenchmark.roast");
        Statistics wall = result.getPrimaryResult().getStatistics();
        print(
                "| house roaster, one resume, warm | %.1f ms of CPU; on the wall p50 %.1f, p95 %.1f, most %.0f ms"
                        + " | | | below 50 ms |",
                cpu(result), wall.getPercentile(50), wall.getPercentile(95), wall.getMax());
    }

    private static void extraction(int resumes) throws RunnerException {
        List<RunResult> roast = new ArrayList<>();
        List<RunResult> stock = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            roast.add(measure("ExtractionBenchmark.roast"));
            stock.add(measure("ExtractionBenchmark.stock"));
            ratios.add(cpu(roast.get(round)) / cpu(stock.get(round)));
        }
        print(
                "| extraction with visibility, one resume, warm | %s | stock PDFTextStripper %s"
                        + " | %.2f of CPU (rounds %.2f to %.2f) | at most 1.3 |",
                times(roast, resumes),
                times(stock, resumes),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    private static String times(List<RunResult> rounds, int resumes) {
        double cpu = median(rounds.stream().map(Benchmarks::cpu).toList());
        double wall = median(rounds.stream()
                .map(round -> round.getPrimaryResult().getScore())
                .toList());
        return String.format(Locale.ROOT, "%.1f ms of CPU, %.1f on the wall", cpu / resumes, wall / resumes);
    }

    private static double cpu(RunResult result) {
        Result<?> cpu = Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.LABEL), CpuTime.LABEL);
        return cpu.getScore();
    }

    private static RunResult measure(String benchmark) throws RunnerException {
        System.err.println("measuring " + benchmark);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.replace(".", "\\.") + "$")
                .addProfiler(CpuTime.class)
                .forks(1)
                .jvmArgs(HEAP)
                .warmupIterations(ITERATIONS)
                .warmupTime(TIME)
                .measurementIterations(ITERATIONS)
                .measurementTime(TIME)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        return new Runner(options.build()).runSingle();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is Error Prone's, which is no dependency
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

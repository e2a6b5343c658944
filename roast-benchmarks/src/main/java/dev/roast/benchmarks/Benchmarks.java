package dev.roast.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
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
                            + " the extractors take turns, round by round; %d resumes",
                    ROUNDS, HEAP, ITERATIONS, TIME, ITERATIONS, Resumes.load().size());
            return;
        }
        int resumes = Resumes.load().size();
        house();
        extraction(resumes);
    }

    private static void house() throws RunnerException {
        Statistics times = measure("HouseBenchmark.roast").getStatistics();
        print(
                "| house roaster, one resume, warm | mean %.2f ms; p50 %.2f, p95 %.2f, most %.1f ms | | | below 50 ms |",
                times.getMean(), times.getPercentile(50), times.getPercentile(95), times.getMax());
    }

    private static void extraction(int resumes) throws RunnerException {
        List<Double> roast = new ArrayList<>();
        List<Double> stock = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            roast.add(measure("ExtractionBenchmark.roast").getScore());
            stock.add(measure("ExtractionBenchmark.stock").getScore());
            ratios.add(roast.get(round) / stock.get(round));
        }
        print(
                "| extraction with visibility, one resume, warm | %.2f ms | stock PDFTextStripper %.2f ms"
                        + " | %.2f (rounds %.2f to %.2f) | at most 1.3 |",
                median(roast) / resumes,
                median(stock) / resumes,
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    private static Result<?> measure(String benchmark) throws RunnerException {
        System.err.println("measuring " + benchmark);
        ChainedOptionsBuilder options = new OptionsBuilder();
        options.include("\\." + benchmark.replace(".", "\\.") + "$")
                .forks(1)
                .jvmArgs(HEAP)
                .warmupIterations(ITERATIONS)
                .warmupTime(TIME)
                .measurementIterations(ITERATIONS)
                .measurementTime(TIME)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        return new Runner(options.build()).runSingle().getPrimaryResult();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is Error Prone's, which is no dependency
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

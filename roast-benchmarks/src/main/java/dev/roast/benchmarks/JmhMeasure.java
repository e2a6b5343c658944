package dev.roast.benchmarks;

import java.util.ArrayList;
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

/** What is measured inside one JVM, by JMH: new JVMs, warmed up, the contenders in turns. */
final class JmhMeasure {
    private static final int ITERATIONS = 3;
    /** So long, what is compiled at last is compiled: a compiler's time is in the CPU of all threads. */
    private static final int WARM_UP = 8;

    private static final TimeValue TIME = TimeValue.seconds(2);
    private static final String HEAP = "-Xmx512m";
    private static final double EXTRACTION_GOAL = 1.3;
    private static final double HOUSE_GOAL = 50;

    private JmhMeasure() {}

    static List<Row> house(Effort effort) throws RunnerException {
        RunResult result = measure("HouseBenchmark.roast", effort);
        Statistics wall = result.getPrimaryResult().getStatistics();
        String measured = String.format(
                Locale.ROOT,
                "%.1f ms of CPU; on the wall p50 %.1f, p95 %.1f, most %.0f ms",
                cpu(result),
                wall.getPercentile(50),
                wall.getPercentile(95),
                wall.getMax());
        String goal = Row.goal("below 50 ms", cpu(result) < HOUSE_GOAL, "its rules read every word");
        return List.of(new Row("house roaster, one resume, warm", measured, "", "", goal));
    }

    static List<Row> extraction(Effort effort) throws RunnerException {
        int resumes = Resumes.load().size();
        List<RunResult> roast = new ArrayList<>();
        List<RunResult> stock = new ArrayList<>();
        for (int round = 0; round < effort.pick(1, 5); round++) {
            roast.add(measure("ExtractionBenchmark.roast", effort));
            stock.add(measure("ExtractionBenchmark.stock", effort));
        }
        Sample ratio = cpu(roast).by(cpu(stock));
        return List.of(new Row(
                "extraction with visibility, one resume, warm",
                times(roast, resumes),
                "stock PDFTextStripper " + times(stock, resumes),
                ratio.ratio() + " of CPU",
                Row.goal(
                        "at most 1.3",
                        ratio.median() <= EXTRACTION_GOAL,
                        "every glyph is judged against what is drawn")));
    }

    private static String times(List<RunResult> rounds, int resumes) {
        Sample wall = new Sample(rounds.stream()
                .map(round -> round.getPrimaryResult().getScore())
                .toList());
        return String.format(
                Locale.ROOT,
                "%.1f ms of CPU, %.1f on the wall",
                cpu(rounds).median() / resumes,
                wall.median() / resumes);
    }

    private static Sample cpu(List<RunResult> rounds) {
        return new Sample(rounds.stream().map(JmhMeasure::cpu).toList());
    }

    private static double cpu(RunResult result) {
        Result<?> cpu = Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.LABEL), CpuTime.LABEL);
        return cpu.getScore();
    }

    private static RunResult measure(String benchmark, Effort effort) throws RunnerException {
        System.err.println("measuring " + benchmark);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.replace(".", "\\.") + "$")
                .addProfiler(CpuTime.class)
                .forks(1)
                .jvmArgs(HEAP)
                .warmupIterations(effort.pick(2, WARM_UP))
                .warmupTime(TIME)
                .measurementIterations(effort.pick(1, ITERATIONS))
                .measurementTime(TIME)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        return new Runner(options.build()).runSingle();
    }
}

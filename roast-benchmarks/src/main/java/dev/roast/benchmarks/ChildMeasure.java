package dev.roast.benchmarks;

import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.pdf.child.PdfChildren;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.Extraction;
import dev.roast.port.TextExtractor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a resume costs more in a child process than in this one, both warm: all resumes here and there in turns, round by
 * round. On the wall, as what it costs is spread over two processes and a pipe.
 */
final class ChildMeasure implements Measure {
    private static final double GOAL_MS = 10;

    @Override
    public List<Row> run(Effort effort) {
        List<byte[]> resumes = Resumes.load();
        SystemSeam seam = new SystemSeam(Clock.systemUTC());
        TextExtractor here = new PdfBoxExtractor(seam);
        try (PdfChildren children = new PdfChildren(seam)) {
            TextExtractor there = children.extractor();
            double first = millis(there, resumes.subList(0, 1));
            rounds(here, there, resumes, effort.pick(2, 15));
            List<double[]> measured = rounds(here, there, resumes, effort.pick(3, 15));
            return List.of(row(measured, first, resumes.size()));
        }
    }

    private static Row row(List<double[]> measured, double first, int resumes) {
        double inProcess = median(measured.stream().map(pair -> pair[0]).toList());
        double inChild = median(measured.stream().map(pair -> pair[1]).toList());
        return new Row(
                "extraction in a child process, one resume, warm",
                String.format(
                        Locale.ROOT, "%.1f ms on the wall (the first, with a new child: %.0f ms)", inChild, first),
                String.format(
                        Locale.ROOT, "in-process %.1f ms; %d resumes, %d rounds", inProcess, resumes, measured.size()),
                String.format(Locale.ROOT, "%+.1f ms", inChild - inProcess),
                Row.goal(
                        "less than 10 ms more",
                        inChild - inProcess < GOAL_MS,
                        "a child that is not yet warm, or a busy machine"));
    }

    private static List<double[]> rounds(TextExtractor here, TextExtractor there, List<byte[]> resumes, int count) {
        List<double[]> rounds = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            double inProcess = millis(here, resumes) / resumes.size();
            rounds.add(new double[] {inProcess, millis(there, resumes) / resumes.size()});
        }
        return rounds;
    }

    private static double millis(TextExtractor extractor, List<byte[]> resumes) {
        long start = System.nanoTime();
        for (byte[] resume : resumes) {
            if (extractor.extract(resume, Resumes.MOST_PAGES) instanceof Extraction.Refused refused) {
                throw new IllegalStateException(
                        "a resume is refused: " + refused.failure().code());
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

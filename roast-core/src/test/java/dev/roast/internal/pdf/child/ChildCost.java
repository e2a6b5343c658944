package dev.roast.internal.pdf.child;

import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.TextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares the time that a resume takes in this process and in a child, in the same run, in turns: {@code ChildCost FOLDER
 * [ROUNDS]}. Prints the mean of all files in the median round, after warming up for as many rounds.
 */
final class ChildCost {
    private ChildCost() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        SystemSeam seam = new SystemSeam(Clock.systemUTC());
        try (PdfChildren children = new PdfChildren(seam)) {
            time(children.extractor(), files.subList(0, 1), "first document, cold child");
            measure(new PdfBoxExtractor(seam), children.extractor(), files, rounds);
            measure(new PdfBoxExtractor(seam), children.extractor(), files, rounds);
        }
    }

    private static void time(TextExtractor extractor, List<byte[]> files, String what) {
        System.out.printf("%s: %.0f ms%n", what, millis(extractor, files));
    }

    private static void measure(TextExtractor here, TextExtractor child, List<byte[]> files, int rounds) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        double ourWork = -ownWork();
        double theirWork = -childrensWork();
        for (int round = 0; round < rounds; round++) {
            ours.add(millis(here, files) / files.size());
            theirs.add(millis(child, files) / files.size());
        }
        double inProcess = ours.stream().sorted().toList().get(rounds / 2);
        double inChild = theirs.stream().sorted().toList().get(rounds / 2);
        System.out.printf(
                "%d files: in this process %.2f ms a resume, in a child %.2f ms, %.2f ms more%n",
                files.size(), inProcess, inChild, inChild - inProcess);
        System.out.printf(
                "processor time: in this process %.2f ms a resume, in a child %.2f ms%n",
                (ourWork + ownWork()) / rounds / files.size(), (theirWork + childrensWork()) / rounds / files.size());
    }

    private static double ownWork() {
        return work(ProcessHandle.current());
    }

    private static double childrensWork() {
        return ProcessHandle.current().children().mapToDouble(ChildCost::work).sum();
    }

    private static double work(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    private static double millis(TextExtractor extractor, List<byte[]> files) {
        long start = System.nanoTime();
        files.forEach(file -> extractor.extract(file, 1_000));
        return (System.nanoTime() - start) / 1e6;
    }
}

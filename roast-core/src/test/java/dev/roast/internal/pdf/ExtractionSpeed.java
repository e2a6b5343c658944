package dev.roast.internal.pdf;

import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.Extraction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Compares the processor time of extraction with that of PDFBox's own text stripper on the same files in the same run, in
 * turns: {@code ExtractionSpeed FOLDER [ROUNDS]}. Prints the median of the rounds after warming up for as many.
 */
final class ExtractionSpeed {
    private final PdfBoxExtractor extractor = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));
    private final List<byte[]> files = new ArrayList<>();
    private long sink;

    private ExtractionSpeed(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        ExtractionSpeed speed = new ExtractionSpeed(Path.of(args[0]));
        speed.measure(rounds);
        speed.measure(rounds);
    }

    private void measure(int rounds) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(time(this::extract));
            theirs.add(time(this::strip));
        }
        double ourMedian = median(ours);
        double theirMedian = median(theirs);
        System.out.printf(
                "%d files: extractor %.1f ms, stripper %.1f ms, ratio %.2f (%d)%n",
                files.size(), ourMedian, theirMedian, ourMedian / theirMedian, sink & 1);
    }

    private static double time(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private void extract() {
        for (byte[] file : files) {
            Extraction extraction = extractor.extract(file, 1_000);
            sink += ((Extraction.Extracted) extraction).text().lines().size();
        }
    }

    private void strip() {
        for (byte[] file : files) {
            try (PDDocument document = Loader.loadPDF(file)) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(false);
                sink += stripper.getText(document).length();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

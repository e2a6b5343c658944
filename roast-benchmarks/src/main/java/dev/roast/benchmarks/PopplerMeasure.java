package dev.roast.benchmarks;

import dev.roast.internal.pdf.child.PdfChildren;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.Extraction;
import dev.roast.port.TextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Extraction as it ships, in warm child processes that are kept, beside poppler's {@code pdftotext}, one process a resume, as
 * one would call it. On the wall; files are read from the disk by pdftotext and from memory by Roast. Where pdftotext
 * (Debian's poppler-utils) is not installed, the row says so.
 */
final class PopplerMeasure implements Measure {
    private static final String PROGRAM = "pdftotext";
    private static final String WHAT = "extraction in a warm child process, one resume, beside poppler's pdftotext";

    @Override
    public List<Row> run(Effort effort) throws Exception {
        if (!isInstalled()) {
            return List.of(new Row(WHAT, "", "left out: pdftotext (poppler-utils) is not installed", "", ""));
        }
        List<byte[]> resumes = Resumes.load();
        Path folder = Files.createTempDirectory("resumes");
        List<Path> files = write(folder, resumes);
        try (PdfChildren children = new PdfChildren(new SystemSeam(Clock.systemUTC()))) {
            TextExtractor roast = children.extractor();
            Map<String, Rounds.Turn> turns = new LinkedHashMap<>();
            turns.put("Roast", () -> 1_000 * Watch.seconds(() -> extract(roast, resumes)) / resumes.size());
            turns.put(PROGRAM, () -> 1_000 * Watch.seconds(() -> extract(files)) / resumes.size());
            return List.of(row(Rounds.inTurns(effort.pick(3, 15), turns), resumes.size()));
        } finally {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static Row row(Results results, int resumes) {
        return new Row(
                WHAT,
                String.format(
                        Locale.ROOT, "%.1f ms on the wall", results.of("Roast").median()),
                String.format(
                        Locale.ROOT,
                        "pdftotext %.1f ms, its start in it; %d resumes",
                        results.of(PROGRAM).median(),
                        resumes),
                results.ratios("Roast"),
                "");
    }

    private static void extract(TextExtractor extractor, List<byte[]> resumes) {
        for (byte[] resume : resumes) {
            if (extractor.extract(resume, Resumes.MOST_PAGES) instanceof Extraction.Refused refused) {
                throw new IllegalStateException(
                        "a resume is refused: " + refused.failure().code());
            }
        }
    }

    private static void extract(List<Path> files) throws IOException, InterruptedException {
        for (Path file : files) {
            Process process = process(PROGRAM, file.toString(), "-");
            if (process.waitFor() != 0) {
                throw new IOException(
                        "pdftotext ended with " + process.exitValue() + " on resume " + files.indexOf(file));
            }
        }
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return process(PROGRAM, "-v").waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process process(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<Path> write(Path folder, List<byte[]> resumes) {
        List<Path> files = new ArrayList<>();
        for (byte[] resume : resumes) {
            try {
                files.add(Files.write(folder.resolve(files.size() + ".pdf"), resume));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}

package dev.roast.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real resumes that everything is measured on: all PDFs in the folder {@code resumes} of {@code ROAST_CORPORA}. */
final class Resumes {
    /** More than any of them has. */
    static final int MOST_PAGES = 100;

    private Resumes() {}

    static List<byte[]> load() {
        Path folder = Path.of(System.getenv().getOrDefault("ROAST_CORPORA", "corpora"), "resumes");
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> resumes = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .map(Resumes::read)
                    .toList();
            if (resumes.isEmpty()) {
                throw new IllegalStateException("no PDF in " + folder + "; set ROAST_CORPORA to where resumes/ is");
            }
            return resumes;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder " + folder + "; set ROAST_CORPORA to where resumes/ is", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

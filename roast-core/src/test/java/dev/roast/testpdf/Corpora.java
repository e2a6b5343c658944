package dev.roast.testpdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real documents that tests look at, where there are some: in the folder that {@code ROAST_CORPORA} names. */
public final class Corpora {
    private Corpora() {}

    /** Returns a folder of them, or skips the test and says why. */
    public static Path folder(String name) {
        String folder = System.getenv("ROAST_CORPORA");
        Assumptions.assumeTrue(folder != null, "ROAST_CORPORA names no folder with real documents");
        Path corpus = Path.of(folder, name);
        Assumptions.assumeTrue(Files.isDirectory(corpus), () -> "there is no folder " + name + " in ROAST_CORPORA");
        return corpus;
    }

    /** Returns the PDFs of a folder, sorted by name. */
    public static List<Path> pdfs(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder(name))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }
}

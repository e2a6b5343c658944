package dev.roast.internal.pdf.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one child, readable for no other user where the file system knows users. */
final class PrivateFolder {
    private static final String PREFIX = "roast-pdf-";

    private PrivateFolder() {}

    static Path make() throws IOException {
        return Files.createTempDirectory(PREFIX);
    }

    /** Returns that of the child that this process is. */
    static Path ofThisProcess() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Deletes it as far as it can be deleted. Touches no folder that is not one of these. */
    static void delete(Path folder) {
        if (!folder.getFileName().toString().startsWith(PREFIX)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // an empty folder in the machine's folder for such is left behind, or the other process was first
            return;
        }
    }
}

package dev.roast.example.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** The PDF that is written: whole or not at all, and never over the resume it was made from. */
final class AnnotatedFile {
    private final Path target;

    private AnnotatedFile(Path target) {
        this.target = target;
    }

    /**
     * Looks at the path before any work is done.
     *
     * @throws CommandFailedException if nothing can be written there, or the resume is there
     */
    static AnnotatedFile at(Path path, Path resume) {
        try {
            if (Files.exists(path) && Files.isSameFile(path, resume)) {
                throw new CommandFailedException(
                        ExitCode.WRONG_USAGE, path + " is the resume itself; give --annotated another name.");
            }
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            check(path, target);
            return new AnnotatedFile(target);
        } catch (IOException e) {
            throw new AnnotatedFile(path).notWritten(e);
        }
    }

    private static void check(Path path, Path target) {
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null) {
            throw cannot(path + " is a folder; give --annotated the path of a file.");
        } else if (!Files.isDirectory(folder)) {
            throw cannot("There is no folder " + folder + " to write to; make it, or give --annotated another.");
        } else if (!Files.isWritable(folder) || (Files.exists(target) && !Files.isRegularFile(target))) {
            throw cannot(path + " can't be written; give --annotated another path.");
        }
    }

    /** Writes beside the target and then moves, so that nobody ever sees half a PDF. */
    void write(InputStream pdf) throws IOException {
        Path unfinished = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.copy(pdf, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    CommandFailedException notWritten(IOException e) {
        return new CommandFailedException(
                target + " can't be written (" + e.getClass().getSimpleName() + "); give --annotated another path.", e);
    }

    private static CommandFailedException cannot(String sentence) {
        return new CommandFailedException(ExitCode.FAILED, sentence);
    }
}

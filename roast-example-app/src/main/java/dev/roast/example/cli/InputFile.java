package dev.roast.example.cli;

import dev.roast.Roaster;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file named on the command line. Whatever keeps it from being read ends in a {@link CommandFailedException} with one
 * sentence.
 */
final class InputFile {
    private final Path path;

    InputFile(Path path) {
        this.path = path;
    }

    /** Returns why the file is too large to be looked at, if it is. */
    Optional<Failure> tooLarge(Roaster roaster) {
        long most = MostGenerous.tier(roaster).maxFileBytes();
        long length = length();
        if (length <= most) {
            return Optional.empty();
        }
        String sentence = String.format(
                Locale.ROOT,
                "The file has %.1f MB and at most %.1f MB are read; export it with smaller pictures.",
                length / 1e6,
                most / 1e6);
        return Optional.of(new Failure(FailureCode.TOO_LARGE, sentence));
    }

    Upload upload() {
        check();
        return Upload.of(path);
    }

    byte[] bytes() {
        check();
        try (InputStream in = Files.newInputStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private long length() {
        check();
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    CommandFailedException unreadable(IOException e) {
        return new CommandFailedException(
                path + " can't be read (" + e.getClass().getSimpleName() + "); copy it to another disk and use that.",
                e);
    }

    private void check() {
        if (!Files.exists(path)) {
            throw cannot("There is no file " + path + "; check its name.");
        } else if (Files.isDirectory(path)) {
            throw cannot(path + " is a folder; give the path of a resume.");
        } else if (!Files.isRegularFile(path)) {
            throw cannot(path + " is no ordinary file; save the resume as one.");
        } else if (!Files.isReadable(path)) {
            throw cannot(path + " may not be read by you; change its permissions.");
        }
    }

    private static CommandFailedException cannot(String sentence) {
        return new CommandFailedException(ExitCode.FAILED, sentence);
    }
}

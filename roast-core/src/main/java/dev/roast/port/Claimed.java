package dev.roast.port;

import dev.roast.model.FileKey;
import dev.roast.model.Priority;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastOptions;
import java.time.Duration;
import java.util.Objects;

/**
 * A roast in a worker's hands, with all it needs to know.
 *
 * @param attempt the fence of its writes
 * @param resume what is roasted
 * @param file where the PDF is
 * @param fileName what its owner calls it
 * @param options what its owner wants
 * @param priority its turn
 * @param maxPages how long the document may be
 * @param errors how many attempts ended by an error
 * @param crashes how many ended with their worker while the document was being read
 * @param paid whether any attempt has begun a paid step
 * @param age since it was accepted, or replayed
 */
public record Claimed(
        AttemptRef attempt,
        ResumeId resume,
        FileKey file,
        String fileName,
        RoastOptions options,
        Priority priority,
        int maxPages,
        int errors,
        int crashes,
        boolean paid,
        Duration age) {

    /** Requires all parts. */
    public Claimed {
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(resume, "resume");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(age, "age");
    }

    /** Returns a text without the file's name. */
    @Override
    public String toString() {
        return "Claimed[" + attempt + "]";
    }
}

package dev.roast.internal.intake;

import dev.roast.model.Resume;
import dev.roast.model.Submission;
import dev.roast.port.BlobStore;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.StoredResume;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Looks whether a resume's bytes are there, before anything is charged for them. What this process wrote was looked at on
 * its way; what someone else was let write is read through once: length, digest, and the mark of a PDF.
 */
final class Arrivals {
    private final BlobStore blobs;

    Arrivals(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** Returns why it can't be roasted yet, or empty if it can. */
    Optional<Submission> missing(StoredResume stored) {
        if (stored.adopted()) {
            return Optional.empty();
        }
        return stored.granted() ? asAnnounced(stored) : there(stored);
    }

    private Optional<Submission> there(StoredResume stored) {
        return blobs.stat(stored.file())
                        .filter(stat -> stat.length() == stored.resume().length())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refusals.notReady());
    }

    private Optional<Submission> asAnnounced(StoredResume stored) {
        Optional<InputStream> bytes = blobs.open(stored.file());
        if (bytes.isEmpty()) {
            return Optional.of(Refusals.notReady());
        }
        try (InputStream in = bytes.get()) {
            return differs(PdfBytes.of(in), stored.resume());
        } catch (IOException e) {
            throw new PortUnavailableException("the uploaded file could not be read; try again", e);
        }
    }

    private static Optional<Submission> differs(PdfBytes found, Resume announced) {
        if (found.length() != announced.length() || !found.sha256().equals(announced.sha256())) {
            return Optional.of(Refusals.notReady());
        }
        return found.marked() ? Optional.empty() : Optional.of(Refusals.notAPdf());
    }
}

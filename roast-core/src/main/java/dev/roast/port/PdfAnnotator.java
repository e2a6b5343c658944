package dev.roast.port;

import java.util.List;
import java.util.Optional;

/** Puts notes on PDFs. */
@FunctionalInterface
public interface PdfAnnotator {

    /**
     * Makes a copy of a document with notes on it. What is there stays as it is.
     *
     * @param pdf its bytes; not changed
     * @param notes what to put on it
     * @return the copy, or empty if this document can't be annotated
     * @throws PortUnavailableException if the annotator itself is out of order
     */
    Optional<byte[]> annotate(byte[] pdf, List<PdfNote> notes);
}

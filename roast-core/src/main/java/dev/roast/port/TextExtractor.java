package dev.roast.port;

/** Reads PDFs. Documents are hostile: whatever the bytes are, it answers in bounded time and memory. */
@FunctionalInterface
public interface TextExtractor {

    /**
     * Reads a document.
     *
     * @param pdf its bytes; not changed
     * @param maxPages how long it may be
     * @return its text, or why it is refused
     * @throws PortUnavailableException if the reader itself is out of order
     */
    Extraction extract(byte[] pdf, int maxPages);
}

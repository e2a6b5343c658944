package dev.roast.internal.pdf;

import java.util.Optional;

/** Counts what the streams of one document are unpacked to and ends it at a limit. */
final class Unpacking {

    private final FileLimits limits;
    private long unpacked;
    private long mappings;
    private Optional<TooComplexException> ended = Optional.empty();

    Unpacking(FileLimits limits) {
        this.limits = limits;
    }

    /** Returns how many bytes the next stream may have. */
    int room() {
        return (int) Math.min(limits.streamBytes(), limits.unpackedBytes() - unpacked);
    }

    void add(int bytes) {
        unpacked += bytes;
    }

    /** Returns how much has been unpacked so far. */
    long unpacked() {
        return unpacked;
    }

    /** Returns what says that a stream has more than there is room for. */
    TooComplexException overflow() {
        return room() < limits.streamBytes()
                ? end("The document unpacks to more than " + (limits.unpackedBytes() >> 20) + " MB"
                        + TooComplexException.ADVICE)
                : end("A part of the document unpacks to more than " + (limits.streamBytes() >> 20) + " MB"
                        + TooComplexException.ADVICE);
    }

    void checkObjects(long entries) {
        if (entries > limits.objects()) {
            throw end("The document has more than " + limits.objects() + " objects" + TooComplexException.ADVICE);
        }
    }

    void addMappings(long codes) {
        mappings += codes;
        if (mappings > limits.mappings()) {
            throw end("The document's fonts map more than " + limits.mappings() + " characters"
                    + TooComplexException.ADVICE);
        }
    }

    /** Throws again what has been thrown, as PDFBox takes some errors for a font that is merely broken. */
    void check() {
        ended.ifPresent(exception -> {
            throw exception;
        });
    }

    private TooComplexException end(String sentence) {
        TooComplexException exception = new TooComplexException(sentence);
        ended = Optional.of(exception);
        return exception;
    }
}

package dev.roast.internal.pdf.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One message between the processes, in either direction: what kind, a record written by {@link Records}, and bytes. */
final class Frame {
    /** More than the text of any document within its limits, and more than any resume with notes on it. */
    static final int MOST_BYTES = 64 << 20;

    private static final byte[] NONE = {};
    private static final List<Kind> KINDS = List.of(Kind.values());

    /** What a message is. */
    enum Kind {
        /** From the child, once, before anything else. */
        READY,
        /** To the child: read some documents of your own, so that the first real one finds you quick. */
        WARM_UP,
        WARM,
        /** To the child; the record is {@link Arguments.Extract}, the bytes are the PDF. */
        EXTRACT,
        /** The record is a {@code ResumeText}. */
        EXTRACTED,
        /** The record is a {@code Failure}. */
        REFUSED,
        /** It is nested too deep, and nobody knows what state the child is in. */
        OVERFLOWED,
        /** To the child; the record is {@link Arguments.Annotate}, the bytes are the PDF. */
        ANNOTATE,
        /** The bytes are the copy. */
        ANNOTATED,
        NOT_ANNOTATED
    }

    private final Kind kind;
    private final byte[] record;
    private final byte[] bytes;

    Frame(Kind kind, byte[] record, byte[] bytes) {
        this.kind = kind;
        this.record = record;
        this.bytes = bytes;
    }

    Frame(Kind kind) {
        this(kind, NONE, NONE);
    }

    Kind kind() {
        return kind;
    }

    byte[] record() {
        return record;
    }

    byte[] bytes() {
        return bytes;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeByte(KINDS.indexOf(kind));
        out.writeInt(record.length);
        out.writeInt(bytes.length);
        out.write(record);
        out.write(bytes);
        out.flush();
    }

    /**
     * Reads the next message.
     *
     * @return it, or empty if the other end has closed the pipe
     * @throws BrokenFrameException if it is none
     * @throws IOException if the pipe breaks in the middle of it
     */
    static Optional<Frame> readFrom(DataInputStream in) throws IOException {
        int kind = in.read();
        if (kind < 0) {
            return Optional.empty();
        }
        int recordLength = in.readInt();
        int length = in.readInt();
        if (kind >= KINDS.size() || !plausible(recordLength) || !plausible(length)) {
            throw new BrokenFrameException("a message has an unknown kind or an impossible length");
        }
        byte[] record = in.readNBytes(recordLength);
        byte[] bytes = in.readNBytes(length);
        if (record.length < recordLength || bytes.length < length) {
            throw new IOException("the pipe ended in the middle of a message");
        }
        return Optional.of(new Frame(KINDS.get(kind), record, bytes));
    }

    private static boolean plausible(int length) {
        return length >= 0 && length <= MOST_BYTES;
    }
}

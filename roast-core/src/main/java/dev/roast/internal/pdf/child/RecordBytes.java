package dev.roast.internal.pdf.child;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Takes values from bytes that may have been written by someone else than agreed. */
final class RecordBytes {
    private final ByteBuffer in;

    RecordBytes(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    int integer() {
        return taken(in::getInt);
    }

    long longInteger() {
        return taken(in::getLong);
    }

    double number() {
        return taken(in::getDouble);
    }

    boolean truth() {
        return taken(in::get) != 0;
    }

    String text() {
        int length = size(Character.BYTES);
        char[] characters = new char[length];
        in.asCharBuffer().get(characters);
        in.position(in.position() + length * Character.BYTES);
        return new String(characters);
    }

    Object constant(Object[] constants) {
        String name = text();
        return Stream.of(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BrokenFrameException("there is no such constant"));
    }

    List<Object> list(Supplier<Object> element) {
        int size = size(1);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(element.get());
        }
        return all;
    }

    /** Takes a size and believes it only as far as the bytes go. */
    private int size(int bytesEach) {
        int size = integer();
        if (size < 0 || size > in.remaining() / bytesEach) {
            throw new BrokenFrameException("a size goes beyond the message");
        }
        return size;
    }

    void mustEnd() {
        if (in.hasRemaining()) {
            throw new BrokenFrameException("a message goes on after its end");
        }
    }

    private static <T> T taken(Supplier<T> value) {
        try {
            return value.get();
        } catch (BufferUnderflowException e) {
            throw new BrokenFrameException("a message ends too early", e);
        }
    }
}

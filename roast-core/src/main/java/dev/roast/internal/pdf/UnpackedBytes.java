package dev.roast.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Takes the bytes of one stream while it is unpacked, as many as there is room for. */
final class UnpackedBytes extends OutputStream {
    private final Unpacking unpacking;
    private final int room;
    private byte[] bytes;
    private int count;

    UnpackedBytes(Unpacking unpacking, int expected) {
        this.unpacking = unpacking;
        this.room = unpacking.room();
        this.bytes = new byte[Math.max(16, Math.min(expected, room))];
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        if (length > room - count) {
            unpacking.add(count);
            throw unpacking.overflow();
        }
        if (length > bytes.length - count) {
            int doubled = (int) Math.min(room, 2L * bytes.length);
            bytes = Arrays.copyOf(bytes, Math.max(doubled, count + length));
        }
        System.arraycopy(source, offset, bytes, count, length);
        count += length;
    }

    int count() {
        return count;
    }

    InputStream asInput() {
        return new ByteArrayInputStream(bytes, 0, count);
    }

    ByteBuffer asBuffer() {
        return ByteBuffer.wrap(bytes, 0, count).slice();
    }
}

package dev.roast.memory;

import dev.roast.port.PortFailureException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies as many bytes as were announced, and makes sure that there is neither one fewer nor one more. */
final class ExactLength {
    private static final int BUFFER = 16 * 1024;

    private ExactLength() {}

    static void copy(InputStream from, long length, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = from.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw new PortFailureException("of " + length + " bytes " + left + " are missing, send them all");
            }
            to.write(buffer, 0, read);
            left -= read;
        }
        if (left < 0 || from.read() >= 0) {
            throw new PortFailureException("there are more than the announced " + length + " bytes, announce them all");
        }
    }
}

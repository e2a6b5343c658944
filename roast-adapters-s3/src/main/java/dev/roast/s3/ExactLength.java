package dev.roast.s3;

import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import java.io.IOException;
import java.io.InputStream;

/** Reads as many bytes as were announced, and makes sure that there is neither one fewer nor one more. */
final class ExactLength {
    private static final int MOST = Integer.MAX_VALUE - 8;

    private ExactLength() {}

    static byte[] read(InputStream from, long length) {
        if (length < 0 || length > MOST) {
            throw new PortFailureException(length + " bytes can't be one object, write up to " + MOST);
        }
        try {
            byte[] bytes = from.readNBytes((int) length);
            if (bytes.length < length) {
                throw new PortFailureException(
                        "of %d bytes %d are missing, send them all".formatted(length, length - bytes.length));
            }
            if (from.read() >= 0) {
                throw new PortFailureException(
                        "there are more than the announced " + length + " bytes, announce them all");
            }
            return bytes;
        } catch (IOException e) {
            throw new PortUnavailableException("the bytes to be written can't be read", e);
        }
    }
}

package dev.roast.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.exception.SdkException;

/** A stream of the SDK that an interrupted thread can read to the end, and that breaks off with an {@link IOException} only. */
final class CalmInputStream extends FilterInputStream {

    CalmInputStream(InputStream in) {
        super(in);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T calmly(Reading<T> reading) throws IOException {
        try {
            return S3Calls.calmly(() -> {
                try {
                    return reading.read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (SdkException e) {
            throw new IOException("S3 broke the object off", e);
        }
    }

    @Override
    public int read() throws IOException {
        return calmly(in::read);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return calmly(() -> in.read(into, offset, length));
    }

    @Override
    public long skip(long count) throws IOException {
        return calmly(() -> in.skip(count));
    }

    @Override
    public void close() throws IOException {
        calmly(() -> {
            in.close();
            return true;
        });
    }
}

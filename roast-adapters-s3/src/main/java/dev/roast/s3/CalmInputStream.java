package dev.roast.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.Abortable;

/** A stream of the SDK that an interrupted thread can read to the end, and that breaks off with an {@link IOException} only. */
final class CalmInputStream extends FilterInputStream {
    private final Abortable request;
    private boolean ended;

    CalmInputStream(ResponseInputStream<?> in) {
        super(in);
        this.request = in;
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
        return noted(calmly(in::read));
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return noted(calmly(() -> in.read(into, offset, length)));
    }

    private int noted(int read) {
        ended |= read == -1;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return calmly(() -> in.skip(count));
    }

    /** A connection whose object nobody reads to the end is given up: to keep it the rest would have to be read. */
    @Override
    public void close() throws IOException {
        calmly(() -> {
            if (!ended) {
                request.abort();
            }
            in.close();
            return true;
        });
    }
}

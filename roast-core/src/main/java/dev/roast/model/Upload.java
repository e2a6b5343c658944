package dev.roast.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A resume on its way in: a name, a length and bytes that can be read from the start, more than once. */
public final class Upload {
    private final String fileName;
    private final long length;
    private final Source source;

    private Upload(String fileName, long length, Source source) {
        this.fileName = Printable.of(fileName);
        this.length = length;
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Returns an upload of a file on this machine. It is opened when it is sent.
     *
     * @param file a readable regular file
     * @return the upload
     * @throws UncheckedIOException if the file cannot be looked at
     * @throws IllegalArgumentException if it is not a regular file
     */
    public static Upload of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("not a file: " + file + "; give the path of a PDF");
        }
        try {
            Path name = file.getFileName();
            return new Upload(String.valueOf(name), Files.size(file), () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns an upload of bytes that are already in memory.
     *
     * @param fileName what the owner calls the file
     * @param bytes the PDF; copied
     * @return the upload
     */
    public static Upload of(String fileName, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Upload(fileName, copy.length, () -> new ByteArrayInputStream(copy));
    }

    /** Returns what the owner calls the file. */
    public String fileName() {
        return fileName;
    }

    /** Returns the number of bytes. */
    public long length() {
        return length;
    }

    /**
     * Opens the bytes from the start.
     *
     * @return a stream that the caller closes
     * @throws IOException if they cannot be read
     */
    public InputStream open() throws IOException {
        return source.open();
    }

    private interface Source {
        InputStream open() throws IOException;
    }
}

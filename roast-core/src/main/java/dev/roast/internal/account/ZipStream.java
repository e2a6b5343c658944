package dev.roast.internal.account;

import dev.roast.model.RoastException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive that is made while it is read: so much of it is in memory as one piece needs, whoever reads and however
 * slowly. One part is open at a time.
 */
final class ZipStream extends InputStream {
    private static final int PIECE = 1 << 14;

    private final Iterator<ZipPart> parts;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private final byte[] piece = new byte[PIECE];
    private Optional<InputStream> open = Optional.empty();
    private byte[] ready = new byte[0];
    private int read;
    private boolean finished;

    ZipStream(Iterator<ZipPart> parts) {
        this.parts = parts;
        // PDFs are packed already
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        while (read == ready.length) {
            if (finished) {
                return -1;
            }
            makeMore();
        }
        int count = Math.min(most, ready.length - read);
        System.arraycopy(ready, read, into, from, count);
        read += count;
        return count;
    }

    private void makeMore() throws IOException {
        made.reset();
        try {
            step();
        } catch (RoastException e) {
            // who reads a stream expects nothing else
            throw new IOException("the archive could not be made to its end", e);
        }
        ready = made.toByteArray();
        read = 0;
    }

    private void step() throws IOException {
        if (open.isPresent()) {
            copy(open.get());
        } else if (parts.hasNext()) {
            begin(parts.next());
        } else {
            zip.finish();
            finished = true;
        }
    }

    private void begin(ZipPart part) throws IOException {
        open = part.content().get();
        if (open.isPresent()) {
            zip.putNextEntry(new ZipEntry(part.name()));
        }
    }

    private void copy(InputStream content) throws IOException {
        int count = content.read(piece);
        if (count < 0) {
            zip.closeEntry();
            content.close();
            open = Optional.empty();
        } else {
            zip.write(piece, 0, count);
        }
    }

    /** Closes the part that is open; nothing can be read any more. */
    @Override
    public void close() throws IOException {
        finished = true;
        read = ready.length;
        // it holds memory outside the heap
        zip.close();
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}

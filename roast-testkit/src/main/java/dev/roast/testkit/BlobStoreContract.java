package dev.roast.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.roast.model.FileKey;
import dev.roast.model.RoastException;
import dev.roast.port.BlobStat;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import dev.roast.port.PortFailureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link BlobStore} promises. */
public abstract class BlobStoreContract {
    private static final String PDF = "application/pdf";
    private static final byte[] HELLO = "hello \u00e9".getBytes(UTF_8);

    private final FileKey key = StoreFixture.fileKey();
    private BlobStore blobs;

    /** For tests that extend this. */
    protected BlobStoreContract() {}

    /**
     * Returns the store to be tested. Called once before each test. Objects of other tests in it do no harm.
     *
     * @return a store
     */
    protected abstract BlobStore blobStore();

    @BeforeEach
    final void open() {
        blobs = blobStore();
    }

    @Test
    void writtenObjectIsReadAsItIs() {
        put(key, HELLO);

        assertThat(read(key)).contains("hello \u00e9");
        assertThat(blobs.stat(key)).contains(new BlobStat(HELLO.length));
    }

    @Test
    void emptyObjectIsAnObject() {
        put(key, new byte[0]);

        assertThat(read(key)).contains("");
        assertThat(blobs.stat(key)).contains(new BlobStat(0));
    }

    @Test
    void largeObjectIsReadAsItIs() {
        byte[] large = new byte[5 << 20];
        new Random(7).nextBytes(large);
        put(key, large);

        try (InputStream in = blobs.open(key).orElseThrow()) {
            assertThat(Arrays.equals(in.readAllBytes(), large)).isTrue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void objectThatIsThereIsReplaced() {
        put(key, HELLO);
        put(key, "other".getBytes(UTF_8));

        assertThat(read(key)).contains("other");
        assertThat(blobs.stat(key)).contains(new BlobStat(5));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(blobs.open(key)).isEmpty();
        assertThat(blobs.stat(key)).isEmpty();
    }

    @Test
    void keysThatBeginAlikeAreDifferentObjects() {
        FileKey longer = new FileKey(key + ".roast");
        FileKey beside = new FileKey(key.value().replace(".pdf", "-2.pdf"));
        put(key, HELLO);
        put(longer, "longer".getBytes(UTF_8));

        assertThat(read(longer)).contains("longer");
        assertThat(read(key)).contains("hello \u00e9");
        assertThat(blobs.stat(beside)).isEmpty();
    }

    @Test
    void readersBytesAreNotClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream bytes = new ByteArrayInputStream(HELLO) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        blobs.put(key, bytes, HELLO.length, PDF);

        assertThat(closed).isFalse();
    }

    @Test
    void fewerOrMoreBytesThanSaidFailAndNothingIsWritten() {
        for (long length : new long[] {HELLO.length - 1, HELLO.length + 1, 0}) {
            assertThatExceptionOfType(PortFailureException.class)
                    .isThrownBy(() -> blobs.put(key, new ByteArrayInputStream(HELLO), length, PDF));
            assertThat(blobs.stat(key)).isEmpty();
            assertThat(blobs.open(key)).isEmpty();
        }
    }

    @Test
    void failedReplacementLeavesWhatWasThere() {
        put(key, HELLO);

        assertThatExceptionOfType(PortFailureException.class)
                .isThrownBy(() -> blobs.put(key, new ByteArrayInputStream(HELLO), 100, PDF));
        assertThat(read(key)).contains("hello \u00e9");
    }

    @Test
    void bytesThatBreakOffFailAndNothingIsWritten() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(HELLO), new BrokenStream());

        assertThatExceptionOfType(RoastException.class)
                .isThrownBy(() -> blobs.put(key, broken, 100, PDF))
                .withRootCauseInstanceOf(IOException.class);
        assertThat(blobs.stat(key)).isEmpty();
    }

    @Test
    void noReaderSeesAPartOfAnObject() {
        CountDownLatch halfWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InputStream slow = new ByteArrayInputStream(HELLO) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                int read = super.read(into, offset, Math.min(length, 2));
                halfWay.countDown();
                Race.await(goOn);
                return read;
            }
        };
        Race.Running<Boolean> writer = Race.start(() -> {
            blobs.put(key, slow, HELLO.length, PDF);
            return true;
        });
        Race.await(halfWay);
        assertThat(blobs.stat(key)).isEmpty();
        assertThat(blobs.open(key)).isEmpty();

        goOn.countDown();
        writer.await();
        assertThat(read(key)).contains("hello \u00e9");
    }

    @Test
    void objectsAreDeletedAndThoseThatAreNotThereArePassedOver() {
        FileKey kept = StoreFixture.fileKey();
        put(key, HELLO);
        put(kept, HELLO);
        blobs.delete(List.of(StoreFixture.fileKey(), key));
        blobs.delete(List.of(key));
        blobs.delete(List.of());

        assertThat(blobs.open(key)).isEmpty();
        assertThat(blobs.stat(key)).isEmpty();
        assertThat(read(kept)).contains("hello \u00e9");
    }

    @Test
    void simultaneousWritersOfOneKeyLeaveOneOfTheirObjects() {
        for (int round = 0; round < 10; round++) {
            List<String> texts = IntStream.range(0, 4)
                    .mapToObj(i -> String.valueOf((char) ('a' + i)).repeat(1_000 * (i + 1)))
                    .toList();
            Race.of(texts.stream()
                    .map(text -> (Callable<Boolean>) () -> {
                        put(key, text.getBytes(UTF_8));
                        return true;
                    })
                    .toList());

            assertThat(read(key).orElseThrow()).isIn(texts);
        }
    }

    @Test
    void interruptedThreadGetsItsAnswerWithItsFlagSet() {
        Interrupted.assertAnswered(() -> put(key, HELLO));
        Interrupted.assertAnswered(() -> blobs.stat(key));
        put(key, HELLO);
        Interrupted.assertAnswered(() -> read(key));
        Interrupted.assertAnswered(() -> blobs.delete(List.of(key)));
        blobs.delete(List.of(key));

        assertThat(blobs.stat(key)).isEmpty();
    }

    @Test
    void grantedObjectIsWrittenByItsOwnerExactlyAsGranted() throws Exception {
        Grant grant = grantOf(HELLO);

        assertThat(send(grant, "other \u00e9".getBytes(UTF_8)))
                .as("another digest")
                .isGreaterThanOrEqualTo(400);
        assertThat(send(grant, "longer than said".getBytes(UTF_8)))
                .as("another length")
                .isGreaterThanOrEqualTo(400);
        assertThat(blobs.stat(key)).isEmpty();
        assertThat(send(grant, HELLO)).isBetween(200, 299);
        assertThat(read(key)).contains("hello \u00e9");
    }

    private Grant grantOf(byte[] bytes) throws NoSuchAlgorithmException {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Optional<Grant> grant = blobs.grant(new GrantRequest(key, bytes.length, PDF, sha256, Duration.ofMinutes(5)));
        return grant.orElseGet(() -> abort("this store grants nothing"));
    }

    private static int send(Grant grant, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(grant.url())
                .method(grant.method(), HttpRequest.BodyPublishers.ofByteArray(bytes));
        grant.headers().forEach(request::header);
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void put(FileKey where, byte[] bytes) {
        blobs.put(where, new ByteArrayInputStream(bytes), bytes.length, PDF);
    }

    private Optional<String> read(FileKey which) {
        return blobs.open(which).map(stream -> {
            try (InputStream in = stream) {
                return new String(in.readAllBytes(), UTF_8);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("on purpose");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }
}

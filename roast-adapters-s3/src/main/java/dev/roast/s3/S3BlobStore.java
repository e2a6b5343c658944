package dev.roast.s3;

import dev.roast.model.FileKey;
import dev.roast.port.BlobStat;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Files in one bucket of S3, or of a server that speaks its protocol. Grants presigned uploads. Safe for use by many threads.
 *
 * <p>An object that is written is held in memory until S3 has it, so that a request may be repeated; one that is read is streamed. No
 * message of an exception holds a key of the account, a file key or an address that was signed.
 *
 * <p>A thread that is interrupted gets its answer all the same, and keeps its flag.
 */
public final class S3BlobStore implements BlobStore, AutoCloseable {
    /** DeleteObjects takes no more: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html. */
    private static final int DELETED_AT_ONCE = 1_000;

    private final S3Client client;
    private final S3Calls calls;
    private final Presigning presigning;
    private final String bucket;
    private final Runnable close;

    S3BlobStore(S3Client client, S3Presigner presigner, String bucket, int atOnce, Runnable close) {
        this.client = Objects.requireNonNull(client, "client");
        this.bucket = Objects.requireNonNull(bucket, "bucket");
        this.calls = new S3Calls(bucket, atOnce);
        this.presigning = new Presigning(Objects.requireNonNull(presigner, "presigner"), bucket);
        this.close = close;
    }

    /**
     * Uses what someone else made, and closes neither. Their time-outs and retries are theirs to set; {@link #builder} has some. A
     * client over {@code HttpURLConnection} loses an answer that comes before the whole object was sent, such as that the bucket is
     * missing, and fails to write on connections that the server has closed meanwhile.
     *
     * @param client asks the server
     * @param presigner signs for the address under which browsers reach the server
     * @param bucket where the files are
     * @return the store
     */
    public static S3BlobStore using(S3Client client, S3Presigner presigner, String bucket) {
        return new S3BlobStore(client, presigner, bucket, Integer.MAX_VALUE, () -> {});
    }

    /**
     * Makes its own client and presigner.
     *
     * @param bucket where the files are
     * @return a builder, to be told where the server is and who asks
     */
    public static S3BlobStoreBuilder builder(String bucket) {
        return new S3BlobStoreBuilder(bucket);
    }

    /**
     * Asks for the bucket, so that a wrong setting stops a start and not the first upload.
     *
     * @throws PortFailureException if the bucket is not there, or the access key, the secret key or their rights are wrong; the
     *     message is one sentence that names which
     * @throws PortUnavailableException if the server does not answer
     */
    public void check() {
        calls.run(() -> client.headBucket(request -> request.bucket(bucket)));
    }

    @Override
    public void put(FileKey key, InputStream bytes, long length, String contentType) {
        byte[] all = ExactLength.read(bytes, length);
        try {
            write(key, all, contentType);
        } catch (PortUnavailableException e) {
            if (S3Calls.brokeOff(e)) {
                // a server may refuse and close before the object is sent: the client sees a broken write and no answer
                check();
            }
            throw e;
        }
    }

    private void write(FileKey key, byte[] all, String contentType) {
        calls.run(() -> client.putObject(
                request -> request.bucket(bucket)
                        .key(key.value())
                        .contentType(contentType)
                        .contentLength((long) all.length)
                        // said beforehand: the SDK would append one of its own, which not every server of its kind
                        // reads
                        .checksumSHA256(Digests.sha256(all)),
                RequestBody.fromBytes(all)));
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return calls.find(() -> new CalmInputStream(
                client.getObject(request -> request.bucket(bucket).key(key.value()))));
    }

    @Override
    public Optional<BlobStat> stat(FileKey key) {
        return calls.find(() -> {
            HeadObjectResponse head =
                    client.headObject(request -> request.bucket(bucket).key(key.value()));
            return new BlobStat(head.contentLength());
        });
    }

    /** {@inheritDoc} Up to 1,000 go in one request. What was deleted when a later request fails stays deleted. */
    @Override
    public void delete(Collection<FileKey> keys) {
        List<FileKey> all = List.copyOf(keys);
        IntStream.iterate(0, from -> from < all.size(), from -> from + DELETED_AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + DELETED_AT_ONCE, all.size())))
                .forEach(this::deleteAtOnce);
    }

    private void deleteAtOnce(List<FileKey> keys) {
        List<ObjectIdentifier> objects = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(key.value()).build())
                .toList();
        DeleteObjectsResponse answer = calls.run(() -> client.deleteObjects(request -> request.bucket(bucket)
                .delete(deletion -> deletion.objects(objects).quiet(true))));
        if (!answer.errors().isEmpty()) {
            S3Error first = answer.errors().get(0);
            throw new PortUnavailableException("S3 did not delete %d of %d objects: %s"
                    .formatted(answer.errors().size(), keys.size(), first.code()));
        }
    }

    /**
     * {@inheritDoc} A presigned PUT. Key, length, content type, SHA-256 and that nothing is there yet are signed: the server refuses
     * whatever differs, and the second of two uploads. Signed by credentials that end before the grant does, it ends with them.
     */
    @Override
    public Optional<Grant> grant(GrantRequest request) {
        return Optional.of(calls.run(() -> presigning.grant(request)));
    }

    /** Closes what the {@linkplain #builder builder} made; nothing of what was lent. */
    @Override
    public void close() {
        close.run();
    }
}

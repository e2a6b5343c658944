package dev.roast.example.services;

import dev.roast.devservices.S3Server;
import dev.roast.devservices.ServerOptions;
import dev.roast.model.FileKey;
import dev.roast.port.BlobStore;
import dev.roast.port.GrantRequest;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.s3.S3BlobStore;
import dev.roast.s3.S3BlobStoreBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the place of files: on the server that the environment names, or on one that is started for this process. */
final class S3Service {
    private static final Logger LOG = LoggerFactory.getLogger(S3Service.class);
    private static final String OWN_BUCKET = "roast";
    private static final FileKey SAMPLE_KEY = new FileKey("0000/sample");

    /**
     * What is used of S3.
     *
     * @param blobs the files
     * @param publicOrigin where browsers send them: scheme, name and port
     */
    record Parts(BlobStore blobs, String publicOrigin) {
        Parts {
            Objects.requireNonNull(blobs, "blobs");
            Objects.requireNonNull(publicOrigin, "publicOrigin");
        }
    }

    private S3Service() {}

    static Opened<Parts> named(S3Settings settings) {
        S3BlobStoreBuilder builder = S3BlobStore.builder(settings.bucket()).region(settings.region());
        settings.endpoint().ifPresent(builder::endpoint);
        settings.publicEndpoint().ifPresent(builder::publicEndpoint);
        settings.keys().ifPresent(keys -> builder.keys(keys.access(), keys.secret()));
        String where = settings.endpoint().map(S3Service::origin).orElse("AWS " + settings.region());
        return over(builder.build(), where + ", bucket " + settings.bucket());
    }

    static Opened<Parts> started(Path folder) {
        S3Server server = S3Server.start(ServerOptions.keptIn(folder));
        return Opened.on(server, folder, where -> {
            server.makeBucket(OWN_BUCKET);
            S3BlobStoreBuilder builder = S3BlobStore.builder(OWN_BUCKET)
                    .endpoint(server.endpoint())
                    .keys(server.accessKey(), server.secretKey());
            return over(builder.build(), where);
        });
    }

    /** A server that does not answer yet is no reason not to start, a bucket that is not there is one. */
    private static Opened<Parts> over(S3BlobStore store, String where) {
        try {
            store.check();
        } catch (PortFailureException e) {
            store.close();
            throw new SettingException(
                    S3Settings.BUCKET + ", " + S3Settings.ACCESS_KEY + ", " + S3Settings.SECRET_KEY + ": "
                            + e.getMessage() + ".",
                    e);
        } catch (PortUnavailableException e) {
            LOG.warn("S3 ({}) does not answer yet; uploads wait until it does", S3Settings.ENDPOINT);
        }
        return new Opened<>(new Parts(store, publicOrigin(store)), where, store::close);
    }

    /** The address of a grant is made here, without asking the server, so it tells which name browsers will be given. */
    private static String publicOrigin(BlobStore store) {
        GrantRequest sample = new GrantRequest(SAMPLE_KEY, 1, "application/pdf", "0".repeat(64), Duration.ofMinutes(1));
        return store.grant(sample).map(grant -> origin(grant.url())).orElseThrow();
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}

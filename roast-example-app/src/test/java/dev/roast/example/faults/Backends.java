package dev.roast.example.faults;

import dev.roast.devservices.PostgresServer;
import dev.roast.devservices.RedisServer;
import dev.roast.devservices.S3Server;
import dev.roast.devservices.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL, Redis and S3 of a test's own, with data that survive their kill. */
final class Backends implements AutoCloseable {
    static final String BUCKET = "roast";

    final PostgresServer postgres;
    final RedisServer redis;
    final S3Server s3;
    private final Path folder;

    Backends(Path folder) {
        this.folder = folder;
        postgres = PostgresServer.start(ServerOptions.keptIn(folder.resolve("postgres")));
        redis = RedisServer.start(ServerOptions.keptIn(folder.resolve("redis")));
        s3 = S3Server.start(ServerOptions.keptIn(folder.resolve("s3")));
        s3.makeBucket(BUCKET);
    }

    Map<String, String> environment() {
        return Map.of(
                "ROAST_POSTGRES_URL", postgres.url(),
                "ROAST_REDIS_URL", redis.url(),
                "ROAST_S3_ENDPOINT", s3.endpoint().toString(),
                "ROAST_S3_BUCKET", BUCKET,
                "ROAST_S3_ACCESS_KEY", s3.accessKey(),
                "ROAST_S3_SECRET_KEY", s3.secretKey());
    }

    /** Returns the keys of all objects, in order. What S3Proxy was writing when it was killed stays beside them, and is none. */
    List<String> objects() throws IOException {
        Path bucket = folder.resolve("s3").resolve("objects").resolve(BUCKET);
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .filter(key -> key.endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        s3.close();
        redis.close();
        postgres.close();
    }
}

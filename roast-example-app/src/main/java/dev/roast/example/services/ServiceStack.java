package dev.roast.example.services;

import dev.roast.example.web.Services;
import dev.roast.example.web.Services.Need;
import dev.roast.model.FileKey;
import dev.roast.port.BlobStore;
import dev.roast.port.JobQueue;
import dev.roast.port.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** PostgreSQL, Redis and S3 of one process. Closing it stops the servers that were started for it; their data are kept. */
public final class ServiceStack implements AutoCloseable {
    private static final FileKey NO_OBJECT = new FileKey("0000/ready");

    private final Opened<Store> postgres;
    private final Opened<RedisService.Parts> redis;
    private final Opened<S3Service.Parts> s3;
    private final boolean sessionsInRedis;

    private ServiceStack(
            Opened<Store> postgres,
            Opened<RedisService.Parts> redis,
            Opened<S3Service.Parts> s3,
            boolean sessionsInRedis) {
        this.postgres = postgres;
        this.redis = redis;
        this.s3 = s3;
        this.sessionsInRedis = sessionsInRedis;
    }

    /**
     * Connects to what the environment names and starts the rest, all at the same time.
     *
     * @param settings what the environment names
     * @param data the folder under which started servers keep their data
     * @return the services, ready
     * @throws SettingException if one can't be had; those that were opened are closed again
     * @throws InterruptedException if the thread is interrupted
     */
    public static ServiceStack open(ServiceSettings settings, Path data) throws InterruptedException {
        Together together = new Together();
        Supplier<Opened<Store>> postgres = together.open(() ->
                settings.postgres().map(Postgres::named).orElseGet(() -> Postgres.started(data.resolve("postgres"))));
        Supplier<Opened<RedisService.Parts>> redis = together.open(() ->
                settings.redis().map(RedisService::named).orElseGet(() -> RedisService.started(data.resolve("redis"))));
        Supplier<Opened<S3Service.Parts>> s3 = together.open(
                () -> settings.s3().map(S3Service::named).orElseGet(() -> S3Service.started(data.resolve("s3"))));
        together.await();
        return new ServiceStack(postgres.get(), redis.get(), s3.get(), settings.sessionsInRedis());
    }

    /** Returns them as the application takes them. */
    public Services services() {
        JobQueue queue = redis.part().queue();
        BlobStore blobs = s3.part().blobs();
        Store store = sessionsInRedis
                ? postgres.part().withSessions(redis.part().redis().sessions(postgres.part()))
                : postgres.part();
        return new Services(
                store,
                queue,
                redis.part().redis().rateLimiter(),
                blobs,
                List.of(
                        new Need("postgres", true, () -> store.roasts().backlog()),
                        new Need("redis", sessionsInRedis, queue::depth),
                        new Need("s3", false, () -> blobs.stat(NO_OBJECT))),
                Optional.of(s3.part().publicOrigin()));
    }

    /** Returns one line for each service, for people; no secret is in them. */
    public List<String> described() {
        return List.of(
                "PostgreSQL  " + postgres.where(),
                "Redis       " + redis.where() + (sessionsInRedis ? ", sessions too" : ""),
                "S3          " + s3.where());
    }

    @Override
    public void close() {
        s3.close();
        redis.close();
        postgres.close();
    }
}

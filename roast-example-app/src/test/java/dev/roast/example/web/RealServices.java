package dev.roast.example.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.postgres.PostgresStore;
import dev.roast.redis.Redis;
import dev.roast.s3.S3BlobStore;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.RedisClient;

/** One process' connections to PostgreSQL, Redis and S3. */
final class RealServices implements AutoCloseable {
    private final HikariDataSource pool;
    private final RedisClient client;
    private final Redis adapter;
    private final S3BlobStore blobs;

    RealServices(TestDatabase database, TestRedis redis, TestBucket bucket) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(16);
        config.setAllowPoolSuspension(true);
        pool = new HikariDataSource(config);
        client = RedisClient.create(redis.url());
        adapter = Redis.using(client, redis.prefix());
        blobs = S3BlobStore.builder(bucket.bucket())
                .endpoint(bucket.endpoint())
                .region(bucket.region())
                .keys(bucket.accessKey(), bucket.secretKey())
                .build();
    }

    Services services() {
        return new Services(
                PostgresStore.using(pool), adapter.queue(), adapter.rateLimiter(), blobs, List.of(), Optional.empty());
    }

    /** From now on the process does not reach its store: whoever wants a connection waits for it. */
    void cutOff() {
        pool.getHikariPoolMXBean().suspendPool();
    }

    void reconnect() {
        pool.getHikariPoolMXBean().resumePool();
    }

    @Override
    public void close() {
        blobs.close();
        client.close();
        pool.close();
    }
}

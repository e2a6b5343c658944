package dev.roast.example.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.port.BlobStore;
import dev.roast.port.Store;
import dev.roast.postgres.PostgresStore;
import dev.roast.redis.Redis;
import dev.roast.testkit.PlainHasher;
import java.util.function.UnaryOperator;
import redis.clients.jedis.RedisClient;

/** One process of several, with connections of its own to the services that all share. */
final class Node implements AutoCloseable {
    private final HikariDataSource pool;
    private final RedisClient client;
    final Roaster roaster;

    Node(
            TestDatabase database,
            TestRedis redis,
            BlobStore blobs,
            boolean sessionsOnRedis,
            UnaryOperator<RoasterBuilder> change) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(16);
        this.pool = new HikariDataSource(config);
        this.client = RedisClient.create(redis.url());
        Redis adapter = Redis.using(client, redis.prefix());
        Store store = PostgresStore.using(pool);
        this.roaster = change.apply(Roaster.builder()
                        .store(sessionsOnRedis ? store.withSessions(adapter.sessions(store)) : store)
                        .queue(adapter.queue())
                        .rateLimiter(adapter.rateLimiter())
                        .passwordHasher(new PlainHasher())
                        .blobs(blobs))
                .build();
    }

    @Override
    public void close() {
        roaster.close();
        client.close();
        pool.close();
    }
}

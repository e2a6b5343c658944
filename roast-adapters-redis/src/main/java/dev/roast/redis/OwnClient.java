package dev.roast.redis;

import dev.roast.port.PortFailureException;
import java.net.URI;
import java.time.Duration;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.JedisURIHelper;

/** Makes the client of {@link Redis#connect}, so that a Redis that is away costs a call about a second. */
final class OwnClient {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** For 64 threads at once, those that wait for work included; a call takes well under a millisecond. */
    private static final int MOST_CONNECTIONS = 64;

    private static final String WRONG_URL =
            "the Redis URL is none: give redis://[user:password@]host:port[/database], or rediss:// for TLS";

    private OwnClient() {}

    static UnifiedJedis connect(URI uri) {
        return RedisClient.builder()
                .hostAndPort(uri.getHost(), uri.getPort())
                .clientConfig(checkedConfig(uri))
                .poolConfig(pool())
                .build();
    }

    private static JedisClientConfig checkedConfig(URI uri) {
        boolean known = JedisURIHelper.isRedisScheme(uri) || JedisURIHelper.isRedisSSLScheme(uri);
        try {
            if (known && JedisURIHelper.isValid(uri)) {
                return config(uri);
            }
        } catch (IllegalArgumentException e) {
            throw new PortFailureException(WRONG_URL, e);
        }
        throw new PortFailureException(WRONG_URL);
    }

    private static JedisClientConfig config(URI uri) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) PATIENCE.toMillis())
                .socketTimeoutMillis((int) PATIENCE.toMillis())
                .user(JedisURIHelper.getUser(uri))
                .password(JedisURIHelper.getPassword(uri))
                .database(JedisURIHelper.getDBIndex(uri));
        return JedisURIHelper.isRedisSSLScheme(uri)
                ? config.sslOptions(SslOptions.defaults()).build()
                : config.build();
    }

    /** Not Jedis' own settings, as those start a thread. */
    private static GenericObjectPoolConfig<Connection> pool() {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxIdle(MOST_CONNECTIONS);
        pool.setMaxWait(PATIENCE);
        return pool;
    }
}

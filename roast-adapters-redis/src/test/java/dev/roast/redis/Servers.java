package dev.roast.redis;

import java.util.function.Supplier;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** The servers that the contracts share: a single Redis and a Cluster of three, started when they are first asked for. */
final class Servers {
    private Servers() {}

    private static final class Single {
        static final TestServer SERVER = TestServer.start();
        static final UnifiedJedis CLIENT = RedisClient.create(SERVER.uri());
    }

    private static final class Cluster {
        static final UnifiedJedis CLIENT = TestCluster.start().client();
    }

    /** A client of the single one, which is emptied. */
    static UnifiedJedis emptySingle() {
        return emptied(() -> Single.CLIENT);
    }

    /** A client of the Cluster, which is emptied. */
    static UnifiedJedis emptyCluster() {
        return emptied(() -> Cluster.CLIENT);
    }

    private static UnifiedJedis emptied(Supplier<UnifiedJedis> server) {
        UnifiedJedis client = server.get();
        client.flushAll();
        return client;
    }
}

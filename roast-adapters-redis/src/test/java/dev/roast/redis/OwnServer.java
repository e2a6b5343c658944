package dev.roast.redis;

import dev.roast.devservices.RedisServer;
import java.net.URI;
import java.util.function.Function;
import redis.clients.jedis.RedisClient;

/** Looks at a server, and changes it, behind the adapter's back. */
final class OwnServer {
    private OwnServer() {}

    static URI uri(RedisServer server) {
        return URI.create(server.url());
    }

    static <T> T ask(RedisServer server, Function<RedisClient, T> question) {
        try (RedisClient client = RedisClient.create(uri(server))) {
            return question.apply(client);
        }
    }

    static void set(RedisServer server, String setting, String value) {
        ask(server, client -> client.configSet(setting, value));
    }

    static void flush(RedisServer server) {
        ask(server, RedisClient::flushAll);
    }

    /** How many connections wait for the bell. */
    static long blockedClients(RedisServer server) {
        String info = ask(server, client -> client.info("clients"));
        return info.lines()
                .filter(line -> line.startsWith("blocked_clients:"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                .sum();
    }
}

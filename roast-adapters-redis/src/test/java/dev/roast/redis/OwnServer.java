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
        return figure(server, "clients", "blocked_clients");
    }

    /** How much was answered that is in no file yet: while the disk is busy, Redis holds it back for up to two seconds. */
    static long unwritten(RedisServer server) {
        return figure(server, "persistence", "aof_buffer_length");
    }

    private static long figure(RedisServer server, String section, String name) {
        String info = ask(server, client -> client.info(section));
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                .sum();
    }
}

package dev.roast.devservices.testing;

import dev.roast.devservices.RedisConnection;
import dev.roast.devservices.RedisServer;
import dev.roast.devservices.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The Redis server of all tests of one run. */
final class SharedRedis implements AutoCloseable {
    private static final String PAGE = "500";

    private final URI url;
    private final Runnable close;

    private SharedRedis(URI url, Runnable close) {
        this.url = url;
        this.close = close;
    }

    static SharedRedis choose() {
        return choose(Choice.of("Redis", "ROAST_REDIS_URL"));
    }

    static SharedRedis choose(Choice choice) {
        Optional<String> named = choice.named();
        if (named.isPresent()) {
            return named(choice, named.get());
        }
        if (Docker.answers()) {
            Containers.Started container = Containers.redis();
            choice.tell("a container on port " + container.port());
            return new SharedRedis(URI.create(container.url()), container::close);
        }
        RedisServer server = choice.orSkip(() -> RedisServer.start(ServerOptions.temporary()));
        choice.tell(server.toString());
        return new SharedRedis(URI.create(server.url()), server::close);
    }

    private static SharedRedis named(Choice choice, String url) {
        URI address = URI.create(url);
        try (RedisConnection redis = RedisConnection.open(address)) {
            String version = redis.call("INFO", "server")
                    .get(0)
                    .lines()
                    .filter(line -> line.startsWith("redis_version:"))
                    .findFirst()
                    .orElse("of an unknown version");
            choice.tell("the environment's, " + version);
            return new SharedRedis(address, () -> {});
        } catch (IOException | RuntimeException e) {
            throw choice.unreachable(e);
        }
    }

    TestRedis newPrefix() {
        String prefix = "roast-test-" + UUID.randomUUID() + ":";
        return new TestRedis(url, prefix, () -> deleteAll(prefix));
    }

    private void deleteAll(String prefix) {
        try (RedisConnection redis = RedisConnection.open(url)) {
            String cursor = "0";
            do {
                List<String> page = redis.call("SCAN", cursor, "MATCH", "*" + prefix + "*", "COUNT", PAGE);
                cursor = page.get(0);
                for (String key : page.subList(1, page.size())) {
                    redis.call("DEL", key);
                }
            } while (!cursor.equals("0"));
        } catch (IOException e) {
            throw new IllegalStateException("the tests' Redis server is gone before their end", e);
        }
    }

    @Override
    public void close() {
        close.run();
    }
}

package dev.roast.example.services;

import dev.roast.devservices.RedisServer;
import dev.roast.devservices.ServerOptions;
import dev.roast.port.JobQueue;
import dev.roast.port.PortFailureException;
import dev.roast.redis.Redis;
import java.net.URI;
import java.nio.file.Path;

/** Opens the queue and the counters: on the server that the environment names, or on one that is started for this process. */
final class RedisService {

    /**
     * What is used of Redis.
     *
     * @param redis the connection
     * @param queue its queue, whose settings were looked at if it answered
     */
    record Parts(Redis redis, JobQueue queue) {}

    private RedisService() {}

    /** One that does not answer yet is no reason not to start: without it the work goes on, only slower. */
    static Opened<Parts> named(URI uri) {
        return over(Redis.connect(uri), uri.getHost() + ":" + uri.getPort(), () -> {});
    }

    static Opened<Parts> started(Path folder) {
        RedisServer server = RedisServer.start(ServerOptions.keptIn(folder));
        return over(
                Redis.connect(URI.create(server.url())),
                "started on 127.0.0.1:" + server.port() + ", data in " + folder,
                server::close);
    }

    private static Opened<Parts> over(Redis redis, String where, Runnable after) {
        Runnable closing = () -> {
            redis.close();
            after.run();
        };
        try {
            return new Opened<>(new Parts(redis, redis.queue()), where, closing);
        } catch (PortFailureException e) {
            closing.run();
            throw new SettingException(ServiceSettings.REDIS_URL + ": " + e.getMessage() + ".", e);
        }
    }
}

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

    static Opened<Parts> named(URI uri) {
        return over(uri, uri.getHost() + ":" + uri.getPort());
    }

    static Opened<Parts> started(Path folder) {
        RedisServer server = RedisServer.start(ServerOptions.keptIn(folder));
        return Opened.on(server, folder, where -> over(URI.create(server.url()), where));
    }

    /** One that does not answer yet is no reason not to start: without it the work goes on, only slower. */
    private static Opened<Parts> over(URI uri, String where) {
        Redis redis = Redis.connect(uri);
        try {
            return new Opened<>(new Parts(redis, redis.queue()), where, redis::close);
        } catch (PortFailureException e) {
            redis.close();
            throw new SettingException(ServiceSettings.REDIS_URL + ": " + e.getMessage() + ".", e);
        }
    }
}

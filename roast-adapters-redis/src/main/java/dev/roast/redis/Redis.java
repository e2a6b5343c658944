package dev.roast.redis;

import dev.roast.port.JobQueue;
import dev.roast.port.PortFailureException;
import dev.roast.port.RateLimiter;
import dev.roast.port.SessionStore;
import dev.roast.port.Store;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/**
 * A Redis 7.0 or later, alone, behind Sentinel or as a Cluster, and the ports that it serves.
 *
 * <p>All keys begin with {@code roast:}, if nothing else is said. Every script touches one hash slot. All time is Redis' own. Nothing here starts a
 * thread. Safe for use by many threads.
 *
 * <p>Calls throw {@link dev.roast.port.PortUnavailableException} when Redis can't be reached or can't answer now, and
 * {@link PortFailureException} when asking again will not help. With {@link #connect} a call to a Redis that is away
 * ends within about a second: each of waiting for a free connection, connecting and reading is given one second.
 */
public final class Redis implements AutoCloseable {
    private final Keys keys;
    private final RedisCalls calls;
    private final ServerSettings settings;
    private final Optional<UnifiedJedis> owned;

    private Redis(UnifiedJedis client, Optional<UnifiedJedis> owned, String keyPrefix) {
        this.keys = new Keys(keyPrefix);
        this.calls = new RedisCalls(client, new TimeShift());
        this.settings = new ServerSettings(calls, keys.queue());
        this.owned = owned;
    }

    /**
     * Uses a client that the caller has made, and closes: a {@code RedisClient}, {@code RedisSentinelClient} or {@code
     * RedisClusterClient}. How long a call to a Redis that is away takes is its settings'. Its socket timeout must be
     * above 500 ms, which is how long a wait for work stays in one read; it keeps one connection for each thread that
     * waits in {@link JobQueue#take}. It must not rewrite keys.
     *
     * @param client lent; never closed here
     * @return a Redis
     */
    public static Redis using(UnifiedJedis client) {
        return using(client, Keys.DEFAULT_PREFIX);
    }

    /**
     * Uses a client as {@link #using(UnifiedJedis)} does, with keys of another beginning, so that several Roasts can share a
     * Redis.
     *
     * @param client lent; never closed here
     * @param keyPrefix what all keys begin with instead of {@code roast:}; no braces
     * @return a Redis
     */
    public static Redis using(UnifiedJedis client, String keyPrefix) {
        return new Redis(Objects.requireNonNull(client, "client"), Optional.empty(), keyPrefix);
    }

    /**
     * Connects to a single Redis with a client of its own, which {@link #close} closes. Connects at the first call.
     *
     * @param uri {@code redis://[user:password@]host:port[/database]}, or {@code rediss} for TLS
     * @return a Redis
     * @throws PortFailureException if the URI is none of those; the message does not repeat it
     */
    public static Redis connect(URI uri) {
        UnifiedJedis client = OwnClient.connect(uri);
        return new Redis(client, Optional.of(client), Keys.DEFAULT_PREFIX);
    }

    /**
     * Returns the queue. If Redis answers, its settings are looked at now, else before the first call that reaches it:
     * an eviction policy other than {@code noeviction} is refused, a missing append-only file is warned of, once.
     *
     * @return a queue that is shared by all who use this Redis
     * @throws PortFailureException if Redis evicts, or refuses the credentials
     */
    public JobQueue queue() {
        settings.checkIfReachable();
        return new RedisJobQueue(calls, settings, keys.queue());
    }

    /**
     * Returns the rate limiter: sliding windows by Redis' time, one round trip for each subject.
     *
     * @return a limiter that is shared by all who use this Redis
     */
    public RateLimiter rateLimiter() {
        return new RedisRateLimiter(calls, keys);
    }

    /**
     * Returns sessions that live in Redis alone, for {@link Store#withSessions}. The accounts are asked, and the events
     * written, in the store.
     *
     * @param store where accounts and audit trail are
     * @return sessions that are shared by all who use this Redis
     */
    public SessionStore sessions(Store store) {
        return new RedisSessionStore(calls, keys, store.accounts(), store.audit());
    }

    /** Closes the client, if {@link #connect} has made it. */
    @Override
    public void close() {
        owned.ifPresent(UnifiedJedis::close);
    }

    /** For tests: moves the time by which this object's ports decide, for every call that begins afterwards. */
    void shiftTime(Duration by) {
        calls.shift().by(by);
    }
}

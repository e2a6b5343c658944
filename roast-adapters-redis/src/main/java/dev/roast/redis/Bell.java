package dev.roast.redis;

import dev.roast.port.PortUnavailableException;
import java.time.Duration;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol;

/**
 * The list by which takers are woken: the scripts keep one element in it while hints wait, and who pops it looks for them.
 *
 * <p>A wait is cut into slices, and is no "blocking command" to Jedis, which would read without a time limit then: a server
 * that has vanished without a word would never be noticed.
 */
final class Bell {
    private static final Duration SLICE = Duration.ofMillis(500);
    /** A timeout of zero would wait for ever. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final RedisCalls calls;
    private final String key;

    Bell(RedisCalls calls, String key) {
        this.calls = calls;
        this.key = key;
    }

    /** Waits until it rings, for at most a slice, or until the thread is interrupted where that can end a read. */
    void await(Duration atMost) {
        Duration slice = atMost.compareTo(SLICE) < 0 ? atMost : SLICE;
        double seconds = Math.max(slice.toMillis(), SHORTEST.toMillis()) / 1_000.0;
        CommandArguments pop =
                new CommandArguments(Protocol.Command.BLPOP).key(key).add(seconds);
        try {
            calls.call(client -> client.executeCommand(new CommandObject<>(pop, BuilderFactory.STRING_LIST)));
        } catch (PortUnavailableException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
        }
    }
}

package dev.roast.redis;

import dev.roast.model.RoastException;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Tells what may pass from what will not. No message holds a key or a value; those of Redis, which are kept as the cause,
 * name commands and states only.
 */
final class Errors {
    /** The first words of answers that say "not now": https://redis.io/docs/latest/develop/reference/protocol-spec. */
    private static final Set<String> MAY_PASS = Set.of(
            "LOADING",
            "READONLY",
            "MASTERDOWN",
            "CLUSTERDOWN",
            "TRYAGAIN",
            "BUSY",
            "OOM",
            "MISCONF",
            "NOREPLICAS",
            "UNBLOCKED");

    private static final String TOO_MANY_CLIENTS = "ERR max number of clients";

    private Errors() {}

    static RuntimeException translate(RuntimeException thrown) {
        if (!(thrown instanceof JedisException)) {
            return thrown;
        }
        if (cause(thrown, InterruptedException.class).isPresent()) {
            Thread.currentThread().interrupt();
        }
        return cause(thrown, JedisAccessControlException.class)
                .<RoastException>map(refused -> new PortFailureException(
                        "Redis refuses the user, the password or one of its rights: look at the Redis URL and the ACL",
                        thrown))
                .or(() -> cause(thrown, JedisDataException.class).map(answer -> answered(answer, thrown)))
                .orElseGet(() -> new PortUnavailableException("Redis can't be reached", thrown));
    }

    private static RoastException answered(JedisDataException answer, RuntimeException thrown) {
        String message = String.valueOf(answer.getMessage());
        String word = message.split("[ \\r\\n]", 2)[0];
        return MAY_PASS.contains(word) || message.startsWith(TOO_MANY_CLIENTS)
                ? new PortUnavailableException("Redis can't do it now: " + word, thrown)
                : new PortFailureException("Redis answered with an error: " + word, thrown);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, some -> some != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}

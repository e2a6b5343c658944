package dev.roast.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Calls Redis, and turns what its client throws into the ports' exceptions. */
final class RedisCalls {
    private final UnifiedJedis client;
    private final TimeShift shift;

    RedisCalls(UnifiedJedis client, TimeShift shift) {
        this.client = client;
        this.shift = shift;
    }

    TimeShift shift() {
        return shift;
    }

    <T> T call(Function<UnifiedJedis, T> command) {
        try {
            return command.apply(client);
        } catch (RuntimeException e) {
            dropIdleConnections(e);
            throw Errors.translate(e);
        }
    }

    /** When a server was restarted, all idle connections are broken; without this each of them would fail one more call. */
    private void dropIdleConnections(RuntimeException thrown) {
        if (thrown instanceof JedisConnectionException && client instanceof RedisClient pooled) {
            pooled.getPool().clear();
        }
    }

    /** Runs a script whose first argument is the shift of time. */
    Object run(Script script, List<String> keys, List<String> args) {
        List<String> all = new ArrayList<>(args.size() + 1);
        all.add(shift.micros());
        all.addAll(args);
        return call(some -> script.run(some, keys, all));
    }

    long count(Script script, List<String> keys, List<String> args) {
        return (Long) run(script, keys, args);
    }

    /** Runs a script that answers a list, or nothing, which is an empty list then. */
    @SuppressWarnings("unchecked")
    List<Object> list(Script script, List<String> keys, List<String> args) {
        Object answer = run(script, keys, args);
        return answer == null ? List.of() : (List<Object>) answer;
    }
}

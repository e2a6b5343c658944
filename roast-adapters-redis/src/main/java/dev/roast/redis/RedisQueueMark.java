package dev.roast.redis;

import dev.roast.port.QueueMark;
import java.util.List;

/** The mark, in a key that is lost with the queue's content. It holds the token that set it. */
final class RedisQueueMark implements QueueMark {
    private static final Script COMPLETE = Script.named("queue-complete");

    private final RedisCalls calls;
    private final ServerSettings settings;
    private final String base;

    RedisQueueMark(RedisCalls calls, ServerSettings settings, String base) {
        this.calls = calls;
        this.settings = settings;
        this.base = base;
    }

    @Override
    public boolean present() {
        settings.check();
        return calls.call(client -> client.exists(base + ":mark"));
    }

    @Override
    public void begin(String token) {
        calls.call(client -> client.set(base + ":refill", token));
    }

    @Override
    public boolean complete(String token) {
        return calls.count(COMPLETE, List.of(base), List.of(token)) == 1;
    }
}

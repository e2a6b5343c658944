package dev.roast.redis;

import dev.roast.port.QueueMark;
import java.util.List;

/** The mark, in a key that is lost with the queue's content. It holds the token that set it. */
final class RedisQueueMark implements QueueMark {
    private static final Script COMPLETE = Script.named("queue-complete");

    private final RedisCalls calls;
    private final ServerSettings settings;

    RedisQueueMark(RedisCalls calls, ServerSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public boolean present() {
        settings.check();
        return calls.call(client -> client.exists(RedisJobQueue.BASE + ":mark"));
    }

    @Override
    public void begin(String token) {
        calls.call(client -> client.set(RedisJobQueue.BASE + ":refill", token));
    }

    @Override
    public boolean complete(String token) {
        return calls.count(COMPLETE, List.of(RedisJobQueue.BASE), List.of(token)) == 1;
    }
}

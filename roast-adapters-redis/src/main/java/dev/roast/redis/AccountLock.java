package dev.roast.redis;

import dev.roast.port.PortUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import redis.clients.jedis.params.SetParams;

/**
 * Lets one process at a time end sessions of an account. What it guards is that an event is written once, not that a
 * session is ended once: that is one script's. So a lock that was lost harms little, and one whose holder was killed goes
 * by itself.
 */
final class AccountLock implements AutoCloseable {
    private static final Duration HELD = Duration.ofSeconds(10);
    private static final Duration PATIENCE = HELD.plusSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Script RELEASE = Script.named("lock-release");

    private final RedisCalls calls;
    private final String key;
    private final String token = UUID.randomUUID().toString();

    private AccountLock(RedisCalls calls, String key) {
        this.calls = calls;
        this.key = key;
    }

    static AccountLock take(RedisCalls calls, String key) {
        AccountLock lock = new AccountLock(calls, key);
        long begin = System.nanoTime();
        while (!lock.tryTake()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new PortUnavailableException("another call goes on ending sessions of the account");
            }
            pause();
        }
        return lock;
    }

    private boolean tryTake() {
        SetParams ifFree = SetParams.setParams().nx().px(HELD.toMillis());
        return calls.call(client -> "OK".equals(client.set(key, token, ifFree)));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortUnavailableException("interrupted while waiting to end sessions", e);
        }
    }

    /** Holds it for longer, as each step takes time in the store. */
    void renew() {
        calls.call(client -> client.pexpire(key, HELD.toMillis()));
    }

    @Override
    public void close() {
        calls.run(RELEASE, List.of(key), List.of(token));
    }
}

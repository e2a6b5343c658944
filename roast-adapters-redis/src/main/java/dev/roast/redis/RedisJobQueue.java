package dev.roast.redis;

import dev.roast.model.AccountId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.QueueMark;
import dev.roast.port.RoastRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The queue in Redis: one hash slot, scripts that cost the same with one hint and with 100,000. The keys are told in
 * {@code docs/adr/0011}. Priorities and accounts take turns as they do in memory; a hint that comes back from a lease is at
 * its old place in its account's list.
 *
 * <p>Waiting is a blocking read of a bell that rings as hints come in; it costs one connection and no thread. A ring that is
 * lost, with a worker killed just then or a server restarted, costs the others at most half a second.
 */
final class RedisJobQueue implements JobQueue {
    /** A script of so many hints holds Redis up for some milliseconds. */
    private static final int BATCH = 1_000;

    private static final int MOST_TAKEN = 1_000;
    private static final Script OFFER = Script.named("queue-offer");
    private static final Script TAKE = Script.named("queue-take");
    private static final Script ACK = Script.named("queue-ack");
    private static final Script FORGET = Script.named("queue-forget");

    private final RedisCalls calls;
    private final List<String> keys;
    private final ServerSettings settings;
    private final Bell bell;
    private final QueueMark mark;

    RedisJobQueue(RedisCalls calls, ServerSettings settings, String base) {
        this.calls = calls;
        this.keys = List.of(base);
        this.settings = settings;
        this.bell = new Bell(calls, base + ":bell");
        this.mark = new RedisQueueMark(calls, settings, base);
    }

    @Override
    public void offer(List<Hint> hints) {
        settings.check();
        for (int from = 0; from < hints.size(); from += BATCH) {
            List<String> args = new ArrayList<>();
            for (Hint hint : hints.subList(from, Math.min(from + BATCH, hints.size()))) {
                args.add(HintText.ref(hint.roast()));
                args.add(HintText.priority(hint.priority()));
            }
            calls.run(OFFER, keys, args);
        }
    }

    @Override
    public List<Hint> take(int max, Duration lease, Duration wait) {
        settings.check();
        long begin = System.nanoTime();
        while (max > 0 && !Thread.currentThread().isInterrupted()) {
            Taken taken = takeNow(max, lease);
            Duration left = wait.minusNanos(System.nanoTime() - begin);
            if (!taken.hints().isEmpty() || left.isNegative() || left.isZero()) {
                return taken.hints();
            }
            bell.await(taken.untilNextReturn(left));
        }
        return List.of();
    }

    private Taken takeNow(int max, Duration lease) {
        List<String> args = List.of(Integer.toString(Math.min(max, MOST_TAKEN)), Micros.text(lease));
        return Taken.read(calls.list(TAKE, keys, args));
    }

    @Override
    public void ack(Collection<RoastRef> roasts) {
        if (!roasts.isEmpty()) {
            calls.run(ACK, keys, roasts.stream().map(HintText::ref).toList());
        }
    }

    @Override
    public void forget(AccountId account) {
        List<String> args = List.of(account.toString(), Integer.toString(BATCH));
        while (calls.count(FORGET, keys, args) > 0) {
            // One batch at a time, so that an account with very many hints does not hold Redis up.
        }
    }

    @Override
    public long depth() {
        return calls.call(client -> client.hlen(keys.get(0) + ":hints"));
    }

    @Override
    public QueueMark mark() {
        return mark;
    }
}

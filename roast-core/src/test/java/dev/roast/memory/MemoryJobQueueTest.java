package dev.roast.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.RoastRef;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MemoryJobQueueTest {
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final HandClock clock = new HandClock();
    private final MemoryJobQueue queue = new MemoryJobQueue(clock);

    @Test
    void anyThirteenTurnsInARowAreSharedExactly() {
        for (Priority priority : Priority.values()) {
            queue.offer(hints(account(), priority, 100));
        }
        take(5);
        for (int round = 0; round < 5; round++) {
            List<Priority> turns = take(13).stream().map(Hint::priority).toList();
            for (Priority priority : Priority.values()) {
                assertThat(Collections.frequency(turns, priority)).isEqualTo(priority.turns());
            }
        }
    }

    @Test
    void turnsOfAPriorityThatHasNothingGoToTheOthers() {
        queue.offer(hints(account(), Priority.LOW, 20));
        assertThat(take(20)).hasSize(20);
    }

    @Test
    void eachOfThousandsOfAccountsHasItsFirstTurnBeforeAnyHasItsSecond() {
        List<AccountId> accounts =
                IntStream.range(0, 5_000).mapToObj(number -> account()).toList();
        List<Hint> hints = new ArrayList<>();
        accounts.forEach(account -> hints.addAll(hints(account, Priority.NORMAL, 3)));
        queue.offer(hints);
        for (int round = 0; round < 3; round++) {
            List<AccountId> turns = accountsOf(take(accounts.size()));
            assertThat(turns).isEqualTo(accounts);
        }
    }

    @Test
    void thousandHintsOfOneAccountDoNotDelayTheFirstOfAnother() {
        AccountId quiet = account();
        queue.offer(hints(account(), Priority.NORMAL, 1_000));
        queue.offer(hints(quiet, Priority.NORMAL, 1));
        assertThat(accountsOf(take(2))).contains(quiet);
    }

    @Test
    void aHintWhoseLeaseHasEndedIsAtItsOldPlace() {
        List<Hint> hints = hints(account(), Priority.NORMAL, 5);
        queue.offer(hints);
        take(3);
        clock.advance(LEASE);
        assertThat(take(5)).isEqualTo(hints);
    }

    @Test
    void anAckThatComesAfterTheLeaseRemovesNothing() {
        List<Hint> hints = hints(account(), Priority.NORMAL, 1);
        queue.offer(hints);
        take(1);
        clock.advance(LEASE);
        queue.ack(List.of(hints.get(0).roast()));
        assertThat(take(1)).isEqualTo(hints);
    }

    @Test
    void completingARefillTwiceIsAnsweredAlike() {
        queue.mark().begin("a");
        assertThat(queue.mark().complete("a")).isTrue();
        assertThat(queue.mark().complete("a")).isTrue();
        assertThat(queue.mark().complete("b")).isFalse();
    }

    @Test
    @Timeout(30)
    void whoWaitsWakesWhenAnothersLeaseEnds() throws Exception {
        MemoryJobQueue real = new MemoryJobQueue(Clock.systemUTC());
        List<Hint> hints = hints(account(), Priority.NORMAL, 1);
        CompletableFuture<List<Hint>> first =
                CompletableFuture.supplyAsync(() -> real.take(1, Duration.ofMillis(50), Duration.ofMinutes(1)));
        CompletableFuture<List<Hint>> second =
                CompletableFuture.supplyAsync(() -> real.take(1, Duration.ofMillis(50), Duration.ofMinutes(1)));
        real.offer(hints);
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(hints);
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(hints);
    }

    @Test
    @Timeout(30)
    void hundredThousandHintsGoThroughInAnInstant() {
        List<Hint> hints = new ArrayList<>();
        for (int account = 0; account < 1_000; account++) {
            hints.addAll(hints(account(), Priority.NORMAL, 100));
        }
        queue.offer(hints);
        queue.offer(hints);
        assertThat(queue.depth()).isEqualTo(100_000);
        List<Hint> taken = new ArrayList<>();
        for (List<Hint> some = take(10); !some.isEmpty(); some = take(10)) {
            queue.ack(some.stream().map(Hint::roast).toList());
            taken.addAll(some);
        }
        assertThat(new HashSet<>(taken)).hasSize(100_000);
        assertThat(queue.depth()).isZero();
    }

    private List<Hint> take(int max) {
        return queue.take(max, LEASE, Duration.ZERO);
    }

    private static List<AccountId> accountsOf(List<Hint> hints) {
        return hints.stream().map(hint -> hint.roast().account()).toList();
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    private static List<Hint> hints(AccountId account, Priority priority, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Hint(new RoastRef(account, new RoastId(UUID.randomUUID())), priority))
                .toList();
    }
}

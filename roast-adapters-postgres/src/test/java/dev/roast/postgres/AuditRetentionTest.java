package dev.roast.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestServices;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.model.AuditEntry;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit trail in PostgreSQL has a retention of its own, which the sweeper of a running process keeps. */
@ExtendWith(TestServices.class)
class AuditRetentionTest {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration APART = Duration.ofDays(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database;
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    AuditRetentionTest(TestDatabase database) {
        this.database = database;
    }

    /** That the oldest entry has gone shows that the sweeper has been there: it had the others before it, too. */
    @Test
    void theSweeperTakesWhatTheTrailNoLongerKeepsAndNothingThatIsYounger() {
        PostgresStore.migrate(database.dataSource());
        try (Pool pool = new Pool(database.dataSource());
                Roaster roaster = roaster(pool).start()) {
            Member ada = roaster.member("ada", "free");
            pass(APART);
            roaster.member("ada", "plus");
            pass(APART);
            roaster.member("ada", "pro");
            assertThat(details(ada)).containsExactly("pro", "plus", "host");

            pass(APART);
            awaitGone(ada, "host");
            assertThat(details(ada)).containsExactly("pro", "plus");
            pass(APART);
            awaitGone(ada, "plus");
            assertThat(details(ada)).containsExactly("pro");
            pass(APART);
            awaitGone(ada, "pro");
            assertThat(pool.number("SELECT count(*) FROM roast.audit")).isZero();
        }
    }

    private Roaster roaster(Pool pool) {
        List<Tier> tiers = List.of(
                Tier.named("free").build(),
                Tier.named("plus").build(),
                Tier.named("pro").build());
        return Roaster.builder()
                .store(PostgresStore.over(pool.dataSource(), shift::get))
                .blobs(new MemoryBlobStore())
                .rateLimiter(new MemoryRateLimiter(Clock.systemUTC()))
                .tiers(new Tiers(tiers))
                .auditRetention(KEPT)
                .concurrency(0)
                .build();
    }

    private void pass(Duration time) {
        shift.updateAndGet(before -> before.plus(time));
    }

    private static void awaitGone(Member member, String detail) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (details(member).contains(detail)) {
            assertThat(System.nanoTime()).as(detail + " is still there").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static List<String> details(Member member) {
        return member.account().audit(Optional.empty(), 10).items().stream()
                .map(AuditEntry::detail)
                .toList();
    }
}

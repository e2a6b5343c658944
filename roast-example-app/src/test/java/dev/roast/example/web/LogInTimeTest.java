package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roast.LogIn;
import dev.roast.Roaster;
import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.Client;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a refused log-in takes, on PostgreSQL and Redis, with real hashes: the same, whether or not there is such an
 * account. Two unknown addresses are compared in the same turns, which shows that the measure is fair, and a try that takes longer
 * on purpose, which shows that it is not blind.
 */
@Tag("faults")
@EnabledIfSystemProperty(named = "roast.faults.long", matches = "true", disabledReason = "it is for -Pfaults")
@ExtendWith(TestServices.class)
class LogInTimeTest {
    private static final int TRIES = Integer.getInteger("roast.times.tries", 200);
    private static final int KNOWN = 50;
    private static final Duration EVEN_TIME = Duration.ofMillis(100);

    /** What would be seen, at the least. */
    private static final double PART = 0.03;

    private static final String PASSWORD = "correct horse battery";

    private final RealServices real;

    LogInTimeTest(TestDatabase database, TestRedis redis, TestBucket bucket) {
        real = new RealServices(database, redis, bucket);
    }

    @Test
    void anUnknownAddressTakesTheTimeOfAWrongPassword() {
        Services services = real.services();
        try (real;
                Roaster roaster = Roaster.builder()
                        .store(services.store())
                        .rateLimiter(services.rateLimiter())
                        .blobs(services.blobs())
                        .build()) {
            for (int i = 0; i < KNOWN; i++) {
                roaster.register("known" + i + "@example.org", PASSWORD);
            }
            Turns turns = new Turns(
                    i -> nanos(() -> logIn(roaster, "known" + i % KNOWN, 3 * i)),
                    i -> nanos(() -> logIn(roaster, "nobody" + i, 3 * i + 1)),
                    i -> nanos(() -> logIn(roaster, "nobody-either" + i, 3 * i + 2)),
                    i -> nanos(LogInTimeTest::slower) + nanos(() -> logIn(roaster, "slower" + i, 3 * i + 2)));
            turns.take(TRIES, () -> turns.compared(0, 1).wouldShow(PART));

            PairedTimes times = turns.compared(0, 1);
            PairedTimes control = turns.compared(1, 2);
            PairedTimes slower = turns.compared(3, 2);
            System.out.println("wrong password and unknown address: " + times + "; two unknown: " + control
                    + "; one slower on purpose: " + slower);
            assertThat(control.toldApart())
                    .as("two unknown addresses, " + control)
                    .isFalse();
            assertThat(times.toldApart()).as(times.toString()).isFalse();
            assumeTrue(times.wouldShow(PART), () -> "this machine is too busy to time it: " + times);
            assertThat(slower.toldApart()).as("slower on purpose, " + slower).isTrue();
        }
    }

    /** Takes what is to be seen, and half as much again. */
    private static void slower() {
        LockSupport.parkNanos((long) (1.5 * PART * EVEN_TIME.toNanos()));
    }

    private static long nanos(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    /** Each try is from an address of its own, so that none is throttled. */
    private static void logIn(Roaster roaster, String name, int turn) {
        Client client = new Client("10." + turn / 62_500 + "." + turn / 250 % 250 + "." + turn % 250, "Prober");
        LogIn outcome = roaster.logIn(name + "@example.org", "a wrong password", client);
        assertThat(outcome).isEqualTo(new LogIn.Refused());
    }
}

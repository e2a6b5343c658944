package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.LogIn;
import dev.roast.Roaster;
import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a refused log-in takes, on PostgreSQL and Redis, with real hashes: the same, whether or not there is such an
 * account. Tries of both kinds take turns, so that what else the machine does falls on both alike.
 */
@Tag("faults")
@EnabledIfSystemProperty(named = "roast.faults.long", matches = "true", disabledReason = "it is for -Pfaults")
@ExtendWith(TestServices.class)
class LogInTimeTest {
    private static final int TRIES = Integer.getInteger("roast.times.tries", 300);
    private static final int WARM_UP = 20;
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
            for (int i = 0; i < TRIES; i++) {
                roaster.register("known" + i + "@example.org", PASSWORD);
            }
            long[] wrong = new long[TRIES];
            long[] unknown = new long[TRIES];
            for (int i = -WARM_UP; i < TRIES; i++) {
                int at = Math.floorMod(i, TRIES);
                wrong[at] = nanos(roaster, "known" + at + "@example.org", 2 * i);
                unknown[at] = nanos(roaster, "nobody" + at + "@example.org", 2 * i + 1);
            }

            Ranks ranks = Ranks.of(wrong, unknown);

            System.out.println("wrong password and unknown address: " + ranks);
            assertThat(ranks.apart()).as(ranks.toString()).isLessThan(0.02);
            assertThat(Math.abs(ranks.z())).as(ranks.toString()).isLessThan(3.3);
        }
    }

    /** Each try is from an address of its own, so that none is throttled. */
    private static long nanos(Roaster roaster, String email, int turn) {
        Client client =
                new Client("10.1." + Math.floorMod(turn, 65_536) / 256 + "." + Math.floorMod(turn, 256), "Prober");
        long begun = System.nanoTime();
        LogIn outcome = roaster.logIn(email, "a wrong password", client);
        long taken = System.nanoTime() - begun;
        assertThat(outcome).isEqualTo(new LogIn.Refused());
        return taken;
    }
}

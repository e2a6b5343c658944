package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.Priority;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.testtime.MovedTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A web process whose workers are gone, over HTTP, on PostgreSQL, Redis and S3. Time is moved on between the submits, so
 * that the pace is known to be nothing.
 */
@ExtendWith(TestServices.class)
class NoCapacityTest {
    private static final Duration LONGEST = Duration.ofSeconds(100);
    private static final Duration BETWEEN = Duration.ofSeconds(25);
    private static final int ENOUGH = 20;

    private final RealServices real;
    private final MovedTime time = MovedTime.create();

    NoCapacityTest(TestDatabase database, TestRedis redis, TestBucket bucket) {
        real = new RealServices(database, redis, bucket);
    }

    @Test
    void theLowTiersAreTurnedAwayFirstAndLetInAgainWhenAWorkerHasDoneWhatWaits() {
        try (real;
                Server web = webProcess()) {
            String free = web.member("ada@example.org", "free");
            String plus = web.member("bea@example.org", "plus");
            String pro = web.member("cleo@example.org", "pro");
            String first =
                    submit(web, free, "first").expect(202).json().path("id").asString();

            int accepted = 1 + acceptedUntilRefused(web, free);
            submit(web, plus, "a").expect(202);
            acceptedUntilRefused(web, plus);
            submit(web, free, "b").expect(503, "no-capacity");
            submit(web, pro, "c").expect(202);
            acceptedUntilRefused(web, pro);
            submit(web, plus, "d").expect(503, "no-capacity");
            submit(web, free, "e").expect(503, "no-capacity");

            assertThat(submit(web, free, "first").expect(202).json().path("id").asString())
                    .as("a known key is answered as the first time")
                    .isEqualTo(first);
            refusedAlsoForWhatIsThere(web, free);
            assertThat(usedToday(web, free)).as("nothing is charged").isEqualTo(accepted);

            try (Server worker = Server.start(real.services(), Role.WORKER)) {
                Polling.until(() -> web.application.roaster().admin().backlog().queued() == 0);
                time.pass(BETWEEN);
                submit(web, free, "again").expect(202);
                assertThat(worker.get("/readyz").send().status()).isEqualTo(200);
            }
        }
    }

    private Server webProcess() {
        return Server.start(
                real.services(),
                limits -> limits,
                builder -> builder.clock(time)
                        .concurrency(0)
                        .longestBacklog(LONGEST)
                        .tiers(tiers()),
                new Documented());
    }

    private static Tiers tiers() {
        return Tiers.of(tier("free", Priority.LOW), tier("plus", Priority.NORMAL), tier("pro", Priority.HIGH));
    }

    private static Tier tier(String name, Priority priority) {
        return Tier.named(name)
                .quota(1_000, 1_000)
                .burstPerMinute(1_000)
                .maxInFlight(1_000)
                .priority(priority)
                .build();
    }

    private int acceptedUntilRefused(Server web, String token) {
        for (int i = 0; i < ENOUGH; i++) {
            time.pass(BETWEEN);
            Answer answer = submit(web, token, "until-" + i);
            if (answer.status() != 202) {
                answer.expect(503, "no-capacity");
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(10, 600);
                return i;
            }
        }
        throw new AssertionError("nobody was turned away");
    }

    private static void refusedAlsoForWhatIsThere(Server web, String token) {
        String resume = web.get("/api/resumes")
                .as(token)
                .send()
                .expect(200)
                .json()
                .at("/items/0/id")
                .asString();
        web.post("/api/roasts")
                .as(token)
                .json("{\"resumeId\": \"" + resume + "\"}")
                .send()
                .expect(503, "no-capacity");
    }

    private static int usedToday(Server web, String token) {
        return 1_000
                - web.get("/api/me")
                        .as(token)
                        .send()
                        .expect(200)
                        .json()
                        .at("/left/today")
                        .asInt();
    }

    private static Answer submit(Server web, String token, String key) {
        return web.post("/api/roasts")
                .as(token)
                .header("Idempotency-Key", key)
                .pdf(Server.pdf())
                .send();
    }
}

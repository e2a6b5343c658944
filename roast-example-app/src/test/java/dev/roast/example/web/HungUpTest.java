package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** On PostgreSQL, Redis and S3, over HTTP: a call for a roast that its worker has lost is hung up within a beat. */
@ExtendWith(TestServices.class)
class HungUpTest {
    private static final Duration BEAT = Duration.ofSeconds(2);
    /** What threads take to come to run on a busy machine. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final TestDatabase database;
    private final TestRedis redis;
    private final TestBucket bucket;

    HungUpTest(TestDatabase database, TestRedis redis, TestBucket bucket) {
        this.database = database;
        this.redis = redis;
        this.bucket = bucket;
    }

    @Test
    void aRoastThatIsCancelledDeletedOrErased() throws Exception {
        try (RealServices real = services();
                SilentModel model = new SilentModel();
                Server server = process(real, model)) {
            String ada = server.member("ada@example.org");
            String bea = server.member("bea@example.org");
            String cleo = server.member("cleo@example.org");
            String cancelled = server.submit(ada);
            String deleted = server.submit(bea);
            server.submit(cleo);
            model.awaitAsked(3);

            server.post("/api/roasts/" + cancelled + "/cancel").as(ada).send().expect(200);
            server.delete("/api/roasts/" + deleted).as(bea).send().expect(204);
            server.delete("/api/me").as(cleo).send().expect(204);
            long start = System.nanoTime();
            model.awaitHungUp(3);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BEAT.plus(MARGIN));
        }
    }

    @Test
    @Tag("faults")
    @EnabledIfSystemProperty(named = "roast.faults.long", matches = "true")
    void aRoastThatAnotherProcessTookOverWhileThisOneDidNotReachTheStore() throws Exception {
        try (RealServices real = services();
                RealServices others = services();
                SilentModel model = new SilentModel();
                Server cut = process(real, model)) {
            String ada = cut.member("ada@example.org");
            String roast = cut.submit(ada);
            model.awaitAsked(1);
            real.cutOff();

            try (Server other = process(others, model)) {
                model.awaitAsked(1);
                assertThat(model.hungUp()).as("who does not know of it pays on").isZero();
                real.reconnect();
                long start = System.nanoTime();
                model.awaitHungUp(1);

                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BEAT.plus(MARGIN));
                Answer answer = other.get("/api/roasts/" + roast).as(ada).send().expect(200);
                assertThat(answer.json().path("state").asString()).isEqualTo("running");
                assertThat(answer.json().path("attempt").asInt()).isEqualTo(2);
                assertThat(model.hungUp()).as("the other's call goes on").isZero();
            }
        }
    }

    private RealServices services() {
        return new RealServices(database, redis, bucket);
    }

    private static Server process(RealServices real, SilentModel model) {
        return Server.start(
                real.services(),
                limits -> limits,
                builder -> builder.languageModels(model.asked()).drainTimeout(Duration.ZERO),
                new Documented());
    }
}

package dev.roast.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.memory.MemoryStore;
import dev.roast.model.Roast;
import dev.roast.model.RoastState;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A roast whose provider is busy waits as long as it was told, holds nothing meanwhile, and is done. */
class WaitingRoastTest {
    @Test
    void busyThenDownThenWellIsThreeRequests() {
        try (FaultServer server = FaultServer.of(
                        Answers.error(429, "rate_limit_exceeded", "Retry-After: 2"),
                        Answers.error(503, "server_error"),
                        Answers.ok(Roasting.REPORT));
                Roaster roaster = roaster(Fixture.model(server).build()).start()) {
            long start = System.nanoTime();
            Roast roast = roast(roaster);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(roast.state()).isEqualTo(RoastState.DONE);
            assertThat(roast.report()).hasValueSatisfying(report -> {
                assertThat(report.source().model()).isEqualTo("gpt-test");
                assertThat(report.source().fallback()).isFalse();
                assertThat(report.source().inputTokens()).isEqualTo(1200);
            });
            assertThat(server.asked()).hasSize(3);
            assertThat(took).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
        }
    }

    @Test
    void aSpentQuotaIsOneRequestAndTheNextModelIsAskedAtOnce() {
        try (FaultServer server = FaultServer.of(Answers.error(429, "insufficient_quota", "Retry-After: 20"));
                FaultServer other = FaultServer.of(Answers.ok(Roasting.REPORT));
                Roaster roaster = roaster(
                                Fixture.model(server).build(),
                                Fixture.model(other).model("gpt-other").build())
                        .start()) {
            long start = System.nanoTime();
            Roast roast = roast(roaster);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(roast.attempt()).isEqualTo(1);
            assertThat(roast.report()).hasValueSatisfying(report -> {
                assertThat(report.source().model()).isEqualTo("gpt-other");
                assertThat(report.source().fallback()).isTrue();
            });
            assertThat(server.asked()).hasSize(1);
            assertThat(other.asked()).hasSize(1);
        }
    }

    private static Roast roast(Roaster roaster) {
        Member ada = roaster.member("ada", "free");
        return ada.await(Roasting.submit(ada), Duration.ofSeconds(30));
    }

    private static Roaster roaster(OpenAiLanguageModel... models) {
        Clock clock = Clock.systemUTC();
        return Roasting.roaster(MemoryStore.using(clock), clock, models).build();
    }
}

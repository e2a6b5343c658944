package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.model.AccountId;
import dev.roast.model.FailureCode;
import dev.roast.model.RoastId;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.Backlog;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RateLimiter;
import dev.roast.port.RoastEvent;
import dev.roast.port.RoastRef;
import dev.roast.port.Store;
import dev.roast.port.Take;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operators are shown, and that it names nobody. */
class MetricsTest {
    private static final RoastRef ROAST =
            new RoastRef(new AccountId(UUID.randomUUID()), new RoastId(UUID.randomUUID()));
    private static final Set<String> TAGS = Set.of(
            "code", "direction", "le", "limit", "method", "model", "outcome", "reason", "stage", "status", "verdict");
    private static final Path PAGE = Path.of("..", "docs", "operating.md");

    private final Metrics metrics = new Metrics();

    @Test
    void eachThingThatHappensIsCounted() {
        everything();

        assertThat(shown())
                .contains(
                        "roast_accepted_total 1.0",
                        "roast_claimed_total 1.0",
                        "roast_cancelled_total 1.0",
                        "roast_stage_seconds_count{stage=\"generate\"} 1",
                        "roast_stage_seconds_sum{stage=\"generate\"} 2.5",
                        "roast_stage_seconds_bucket{stage=\"generate\",le=\"2.5\"} 1",
                        "roast_model_requests_seconds_count{model=\"gpt\",outcome=\"answer\"} 1",
                        "roast_model_tokens_total{direction=\"input\",model=\"gpt\"} 900.0",
                        "roast_model_tokens_total{direction=\"output\",model=\"gpt\"} 300.0",
                        "roast_model_skipped_total{model=\"gpt\",reason=\"busy\"} 1.0",
                        "roast_model_circuit_opened_total{model=\"gpt\"} 1.0",
                        "roast_model_circuit_closed_total{model=\"gpt\"} 1.0",
                        "roast_attempts_total{verdict=\"done\"} 1.0",
                        "roast_attempts_total{verdict=\"fail\"} 1.0",
                        "roast_attempts_total{verdict=\"retry\"} 1.0",
                        "roast_attempts_total{verdict=\"lost\"} 1.0",
                        "roast_done_seconds_sum 40.0",
                        "roast_failed_total{code=\"encrypted\"} 1.0",
                        "roast_http_requests_total{method=\"GET\",status=\"200\"} 1.0",
                        "roast_http_requests_total{method=\"other\",status=\"405\"} 1.0",
                        "roast_limiter_decisions_total{limit=\"burst\",outcome=\"refused\"} 1.0",
                        "roast_queued 7.0",
                        "roast_running 3.0",
                        "roast_oldest_due_seconds 1.5",
                        "roast_http_waiting 5.0");
    }

    @Test
    void itIsTheFormatOfPrometheusAndNoTagIsOfAPersonOrARoast() {
        everything();
        List<String> lines = shown();

        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+})? (NaN|[-+0-9.E]+)"));
        assertThat(lines.stream()
                        .flatMap(line ->
                                Pattern.compile("([a-z]+)=\"").matcher(line).results())
                        .map(found -> found.group(1)))
                .allSatisfy(tag -> assertThat(TAGS).contains(tag));
        assertThat(String.join("\n", lines))
                .doesNotContain(ROAST.account().toString())
                .doesNotContain(ROAST.id().toString());
    }

    @Test
    void thePageForOperatorsHasEachMetricAndNoOther() throws IOException {
        everything();
        Set<String> shown = shown().stream()
                .filter(line -> line.startsWith("# TYPE"))
                .map(line -> line.split(" ", -1)[2])
                .map(MetricsTest::family)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> told = Pattern.compile("roast_[a-z_]+")
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(MetricsTest::family)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(shown);
    }

    private static String family(String name) {
        return name.replaceFirst("_seconds_(max|count|sum|bucket)$", "_seconds");
    }

    @Test
    void whatCannotBeKnownIsNoNumberAndTheRestIsShown() {
        metrics.on(new RoastEvent.Accepted(ROAST));

        assertThat(metrics.text(Optional.empty(), 0).lines())
                .contains("roast_queued NaN", "roast_beat_age_seconds NaN", "roast_accepted_total 1.0");
    }

    @Test
    void theAgeOfABeatIsThatOfTheLastOneThatWentThrough() {
        Services services = Services.inMemory();
        Store store = MeteredWorkers.in(services.store(), metrics);
        WorkerId worker = new WorkerId(UUID.randomUUID());
        store.workers().join(worker, Duration.ofSeconds(8));
        assertThat(beatAge()).isBetween(0.0, 20.0);
        metrics.beat(System.nanoTime() - Duration.ofMinutes(1).toNanos());
        assertThat(beatAge()).isBetween(60.0, 80.0);

        store.workers().beat(new WorkerId(UUID.randomUUID()), 1, Set.of());
        assertThat(beatAge()).as("a beat of nobody has not gone through").isGreaterThan(59);
        store.workers().beat(worker, 1, Set.of());
        assertThat(beatAge()).isBetween(0.0, 20.0);

        store.workers().leave(worker);
        assertThat(shown()).contains("roast_beat_age_seconds NaN");
    }

    private double beatAge() {
        return shown().stream()
                .filter(line -> line.startsWith("roast_beat_age_seconds "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void decisionsOfTheLimiterAreCountedAndSoIsThatItCannotBeAsked() {
        Take take = new Take("somebody", Optional.empty(), List.of(new Limit("burst", 1, Duration.ofMinutes(1))), 1);
        RateLimiter limiter = new MeteredLimiter(Services.inMemory().rateLimiter(), metrics);
        RateLimiter away = new MeteredLimiter(new Away(), metrics);

        limiter.take(List.of(take));
        limiter.take(List.of(take));
        assertThatThrownBy(() -> away.take(List.of(take))).isInstanceOf(PortUnavailableException.class);

        assertThat(shown())
                .contains(
                        "roast_limiter_decisions_total{limit=\"burst\",outcome=\"allowed\"} 1.0",
                        "roast_limiter_decisions_total{limit=\"burst\",outcome=\"refused\"} 1.0",
                        "roast_limiter_decisions_total{limit=\"burst\",outcome=\"unavailable\"} 1.0");
    }

    private static final class Away implements RateLimiter {
        @Override
        public Decision take(List<Take> takes) {
            throw new PortUnavailableException("away on purpose");
        }

        @Override
        public void giveBack(Take take) {}

        @Override
        public Decision peek(Take take) {
            throw new PortUnavailableException("away on purpose");
        }

        @Override
        public void forget(AccountId account) {}
    }

    private void everything() {
        Stream.of(
                        new RoastEvent.Accepted(ROAST),
                        new RoastEvent.Claimed(ROAST, 1, Duration.ofSeconds(1)),
                        new RoastEvent.StageDone(ROAST, 1, Stage.GENERATE, Duration.ofMillis(2_500)),
                        new RoastEvent.ModelAsked(ROAST, "gpt", "answer", 900, 300, Duration.ofSeconds(2)),
                        new RoastEvent.ModelSkipped(ROAST, "gpt", "busy"),
                        new RoastEvent.CircuitOpened(ROAST, "gpt"),
                        new RoastEvent.CircuitClosed(ROAST, "gpt"),
                        new RoastEvent.Done(ROAST, 1, Duration.ofSeconds(40)),
                        new RoastEvent.Failed(ROAST, 1, FailureCode.ENCRYPTED),
                        new RoastEvent.Retrying(ROAST, 1, Duration.ofSeconds(1)),
                        new RoastEvent.Lost(ROAST, 1),
                        new RoastEvent.Cancelled(ROAST))
                .forEach(metrics::on);
        metrics.answered("GET", 200);
        metrics.answered("BREW", 405);
        metrics.limited("burst", "refused");
    }

    private List<String> shown() {
        return metrics.text(Optional.of(new Backlog(7, 3, 10, Duration.ofMillis(1_500))), 5)
                .lines()
                .toList();
    }
}

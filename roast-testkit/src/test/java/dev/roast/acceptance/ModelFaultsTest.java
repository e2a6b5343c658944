package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.Heat;
import dev.roast.model.ModelLimits;
import dev.roast.model.ModelPolicy;
import dev.roast.model.ResumeId;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.port.Cancellation;
import dev.roast.port.Reply;
import dev.roast.port.Reply.Reason;
import dev.roast.port.RoastEvent;
import dev.roast.testkit.ScriptedLanguageModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Models that fail, in a whole process with short times: every roast ends, and its report says who wrote it. */
class ModelFaultsTest {
    private static final int ROASTS = 16;
    private static final ModelPolicy QUICK = ModelPolicy.defaults()
            .withPauses(Duration.ofMillis(100), Duration.ofMillis(400))
            .withOpenFor(Duration.ofMillis(300))
            .withPatience(Duration.ofSeconds(16));

    private final Host host = new Host();
    private final ScriptedLanguageModel other = ScriptedLanguageModel.named("other");
    private final ConcurrentLinkedQueue<RoastEvent> told = new ConcurrentLinkedQueue<>();

    @Test
    void aProviderThatIsDownForAWhileCostsNobodyItsReport() {
        AtomicBoolean down = new AtomicBoolean(true);
        host.model.otherwise(prompt -> down.get() ? declined(Reason.UNAVAILABLE) : good());
        try (Roaster roaster =
                host.builder().modelPolicy(QUICK).listener(told::add).build().start()) {
            Member ada = roaster.member("ada", "pro");
            List<RoastId> roasts = submit(ada, ROASTS);
            awaitCircuitOpen();
            int asked = host.model.prompts().size();
            until(() -> roaster.admin().backlog().running() == 0);
            down.set(false);

            List<Roast> ended = ended(ada, roasts);

            assertThat(ended).extracting(Roast::state).containsOnly(RoastState.DONE);
            assertThat(writers(ended)).containsOnly("scripted");
            assertThat(asked).as("calls before it was left alone").isLessThan(ROASTS);
            assertThat(count(RoastEvent.CircuitClosed.class)).isPositive();
            assertNoTwoCallsUnderOneAttempt(roasts);
        }
    }

    @Test
    void nothingIsClaimedWhileNobodyCouldWriteIt() {
        host.model.otherwise(prompt -> declined(Reason.UNAVAILABLE));
        ModelPolicy closedForLong = QUICK.withOpenFor(Duration.ofMinutes(5)).withPatience(Duration.ofMinutes(10));
        try (Roaster roaster = host.builder()
                .modelPolicy(closedForLong)
                .listener(told::add)
                .build()
                .start()) {
            Member ada = roaster.member("ada", "pro");
            submit(ada, 8);
            awaitCircuitOpen();
            until(() -> roaster.admin().backlog().running() == 0);
            // a take that had begun before may claim for up to a second
            pause(Duration.ofMillis(1_200));
            until(() -> roaster.admin().backlog().running() == 0);
            long claimed = count(RoastEvent.Claimed.class);

            List<RoastId> later = submit(ada, 10);
            assertThat(roaster.runOne()).isEmpty();
            assertThat(roaster.admin().backlog().queued()).isEqualTo(18);

            assertThat(count(RoastEvent.Claimed.class)).isEqualTo(claimed);
            assertThat(later)
                    .allSatisfy(id -> assertThat(ada.get(id))
                            .hasValueSatisfying(
                                    roast -> assertThat(roast.attempt()).isZero()));
        }
    }

    @Test
    void whatHasWaitedForLongEnoughIsWrittenByTheHouse() {
        host.model.otherwise(prompt -> declined(Reason.TIMED_OUT));
        try (Roaster roaster = host.builder()
                .modelPolicy(QUICK.withPatience(Duration.ofSeconds(2)))
                .build()
                .start()) {
            Member ada = roaster.member("ada", "pro");

            List<Roast> ended = ended(ada, submit(ada, ROASTS));

            assertThat(ended).extracting(Roast::state).containsOnly(RoastState.DONE);
            assertThat(writers(ended)).containsOnly("house");
            assertThat(ended)
                    .allSatisfy(roast -> assertThat(
                                    roast.report().orElseThrow().source().fallback())
                            .isTrue());
        }
    }

    @Test
    void withoutTheHouseItFailsOnlyThen() {
        host.model.otherwise(prompt -> declined(Reason.UNAVAILABLE));
        try (Roaster roaster = host.builder()
                .houseAsLastResort(false)
                .modelPolicy(QUICK.withPatience(Duration.ofSeconds(2)))
                .build()
                .start()) {
            Member ada = roaster.member("ada", "pro");

            List<Roast> ended = ended(ada, submit(ada, 8));

            assertThat(ended).extracting(Roast::state).containsOnly(RoastState.FAILED);
            assertThat(ada.account().allowance().usedToday()).isZero();
        }
    }

    @Test
    void halfOfTheCallsFailingCostsNobodyItsReport() {
        AtomicInteger calls = new AtomicInteger();
        host.model.otherwise(prompt -> calls.incrementAndGet() % 2 == 0 ? declined(Reason.UNAVAILABLE) : good());
        try (Roaster roaster =
                host.builder().modelPolicy(QUICK).listener(told::add).build().start()) {
            Member ada = roaster.member("ada", "pro");

            List<RoastId> roasts = submit(ada, ROASTS);

            assertThat(ended(ada, roasts)).extracting(Roast::state).containsOnly(RoastState.DONE);
            assertNoTwoCallsUnderOneAttempt(roasts);
        }
    }

    @Test
    void theSecondModelWritesWhileTheFirstIsDown() {
        host.model.otherwise(prompt -> declined(Reason.UNAVAILABLE));
        other.otherwise(prompt -> good());
        try (Roaster roaster = host.builder()
                .languageModels(host.model, other)
                .modelPolicy(QUICK.withOpenFor(Duration.ofMinutes(5)))
                .build()
                .start()) {
            Member ada = roaster.member("ada", "pro");

            List<Roast> ended = ended(ada, submit(ada, ROASTS));

            assertThat(writers(ended)).containsOnly("other");
            assertThat(host.model.prompts()).hasSizeLessThan(ROASTS);
        }
    }

    @Test
    void aSpentQuotaIsOneCallAndTheNextModelWithoutWaiting() {
        host.model.then(declined(Reason.QUOTA_SPENT));
        other.otherwise(prompt -> good());
        try (Roaster roaster =
                host.builder().languageModels(host.model, other).build().start()) {
            Roast roast = Host.roast(roaster.member("ada", "free"));

            assertThat(writers(List.of(roast))).containsExactly("other");
            assertThat(roast.attempt()).isEqualTo(1);
        }
    }

    @Test
    void theModelsOwnWaitIsKept() {
        host.model
                .then(new Reply.Declined(Reason.RATE_LIMITED, Optional.of(Duration.ofSeconds(2))))
                .then(declined(Reason.UNAVAILABLE))
                .then(good());
        try (Roaster roaster = host.builder().modelPolicy(QUICK).build().start()) {
            Instant began = Instant.now();
            Roast roast = Host.roast(roaster.member("ada", "free"));

            assertThat(host.model.prompts()).hasSize(3);
            assertThat(writers(List.of(roast))).containsExactly("scripted");
            assertThat(Duration.between(began, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
        }
    }

    @Test
    void aWaitOfADayIsNotWaitedFor() {
        host.model.then(new Reply.Declined(Reason.RATE_LIMITED, Optional.of(Duration.ofDays(1))));
        try (Roaster roaster = host.builder().build().start()) {
            Roast roast = Host.roast(roaster.member("ada", "free"));

            assertThat(writers(List.of(roast))).containsExactly("house");
            assertThat(roast.attempt()).isEqualTo(1);
        }
    }

    @Test
    void noMoreCallsAreMadeAtOnceThanTheModelIsGiven() {
        AtomicInteger now = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        host.model.otherwise(prompt -> {
            seen.add(now.incrementAndGet());
            pause(Duration.ofMillis(50));
            now.decrementAndGet();
            return good();
        });
        try (Roaster roaster = host.builder()
                .modelPolicy(QUICK.withLimits("scripted", ModelLimits.none().withConcurrency(2)))
                .build()
                .start()) {
            Member ada = roaster.member("ada", "pro");

            List<Roast> ended = ended(ada, submit(ada, ROASTS));

            assertThat(writers(ended)).containsOnly("scripted");
            assertThat(ended).extracting(Roast::attempt).containsOnly(1);
            assertThat(seen).containsOnly(1, 2);
        }
    }

    @Test
    void whatIsOverTheBudgetGoesToTheNextModel() {
        host.answering();
        other.otherwise(prompt -> good());
        try (Roaster roaster = host.builder()
                .languageModels(host.model, other)
                .modelPolicy(QUICK.withLimits("scripted", ModelLimits.none().withRequestsPerMinute(5)))
                .build()
                .start()) {
            Member ada = roaster.member("ada", "pro");

            List<Roast> ended = ended(ada, submit(ada, ROASTS));

            assertThat(writers(ended)).containsOnly("scripted", "other");
            assertThat(host.model.prompts()).hasSize(5);
        }
    }

    @Test
    void whoIsCancelledWhileItWaitsForABudgetHasNotPaid() {
        host.answering();
        try (Roaster roaster = host.builder()
                .modelPolicy(QUICK.withLimits("scripted", ModelLimits.none().withTokensPerMinute(3_000)))
                .listener(told::add)
                .build()
                .start()) {
            Member ada = roaster.member("ada", "pro");
            host.model.hold();
            RoastId first = Host.submit(ada);
            host.model.awaitAsked(1);
            RoastId second = Host.submit(ada);
            until(() -> told.stream()
                    .anyMatch(event -> event instanceof RoastEvent.Retrying
                            && event.roast().id().equals(second)));

            assertThat(ada.cancel(second)).isEqualTo(new Cancellation.Cancelled(false));
            host.model.release();

            assertThat(ended(ada, List.of(first))).extracting(Roast::state).containsOnly(RoastState.DONE);
            assertThat(ada.account().allowance().usedToday()).isEqualTo(1);
        }
    }

    private List<RoastId> submit(Member member, int roasts) {
        ResumeId cv = Host.upload(member);
        return Stream.generate(() -> member.submit(cv, RoastOptions.heat(Heat.MEDIUM)))
                .limit(roasts)
                .toList();
    }

    private static List<Roast> ended(Member member, List<RoastId> roasts) {
        return roasts.stream().map(id -> member.await(id, Host.PATIENCE)).toList();
    }

    private static List<String> writers(List<Roast> ended) {
        return ended.stream()
                .map(roast -> roast.report().orElseThrow().source().model())
                .toList();
    }

    private long count(Class<? extends RoastEvent> kind) {
        return told.stream().filter(kind::isInstance).count();
    }

    private void awaitCircuitOpen() {
        until(() -> count(RoastEvent.CircuitOpened.class) > 0);
    }

    /** A call is made by an attempt of its own: as many calls as claims, at most. The house costs nothing. */
    private void assertNoTwoCallsUnderOneAttempt(List<RoastId> roasts) {
        for (RoastId id : roasts) {
            long calls = told.stream()
                    .filter(event -> event instanceof RoastEvent.ModelAsked asked
                            && asked.model().equals("scripted")
                            && asked.roast().id().equals(id))
                    .count();
            long claims = told.stream()
                    .filter(event -> event instanceof RoastEvent.Claimed
                            && event.roast().id().equals(id))
                    .count();
            assertThat(calls).isLessThanOrEqualTo(claims);
        }
    }

    private static void until(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Host.PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited in vain").isBefore(deadline);
            pause(Duration.ofMillis(5));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply good() {
        return Host.answer(Host.BULLETS);
    }

    private static Reply declined(Reason reason) {
        return Reply.Declined.because(reason);
    }
}

package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.MANY;
import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.RETENTION;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.newRoast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.Heat;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.port.Acceptance;
import dev.roast.port.AttemptRef;
import dev.roast.port.NewRoast;
import dev.roast.port.Quotas;
import dev.roast.port.RoastIntake;
import dev.roast.port.RoastRef;
import dev.roast.port.StoredResume;
import dev.roast.port.StoredRoast;
import dev.roast.port.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link RoastIntake} promises of accepting and of usage. Extended within {@link StoreContract}, beside what it
 * promises of idempotency keys, the order of decisions, cancelling and replaying.
 */
public abstract class RoastIntakeContract extends StorePartContract {
    private static final Quotas TWO_A_DAY = new Quotas(2, 3);

    private AccountId account;

    /** For tests that extend this. */
    protected RoastIntakeContract() {}

    @BeforeEach
    final void register() {
        beginMonth();
        account = given.account();
    }

    @Test
    void acceptedRoastIsQueuedAndDue() {
        RoastRef roast = given.accept(account);

        StoredRoast found = given.find(roast);
        assertThat(found.state()).isEqualTo(RoastState.QUEUED);
        assertThat(found.stage()).isEmpty();
        assertThat(found.attempt()).isZero();
        assertThat(found.charged()).isTrue();
        assertThat(found.paid()).isFalse();
        assertThat(found.endedAt()).isEmpty();
        assertThat(store.work().claim(given.worker(), List.of(roast))).hasSize(1);
    }

    @Test
    void acceptUsesTheQuotaOfDayAndMonth() {
        given.accept(account);

        Usage usage = store.intake().usage(account);
        assertThat(usage.day().used()).isEqualTo(1);
        assertThat(usage.month().used()).isEqualTo(1);
        assertThat(usage.inFlight()).isEqualTo(1);
    }

    @Test
    void acceptAdoptsTheFileAndThatMakesTheResume() {
        ResumeId resume = given.uploadedResume(account);
        given.accept(account, resume);
        advance(StoreFixture.UPLOAD_EXPIRY.plus(SOON));

        assertThat(store.resumes().find(account, resume))
                .map(StoredResume::adopted)
                .contains(true);
        assertThat(store.files().doomed(100)).isEmpty();
    }

    @Test
    void adoptedResumeIsAcceptedAgainAndAgain() {
        ResumeId resume = given.uploadedResume(account);
        given.accept(account, resume);
        advance(StoreFixture.UPLOAD_EXPIRY.plus(SOON));
        given.accept(account, resume);

        assertThat(store.intake().usage(account).inFlight()).isEqualTo(2);
    }

    @Test
    void retentionCountsFromTheAcceptAndIsNeverShortened() {
        ResumeId resume = given.uploadedResume(account);
        given.accept(account, resume);
        Instant first = expiry(resume);
        advance(Duration.ofDays(1));
        given.accept(withRetention(newRoast(account, resume), RETENTION.minusDays(20)));
        assertThat(expiry(resume)).isEqualTo(first);

        given.accept(account, resume);
        assertThat(Duration.between(first, expiry(resume)))
                .isBetween(Duration.ofDays(1), Duration.ofDays(1).plus(SLACK));
    }

    @Test
    void erasingOrUnknownAccountIsGone() {
        AccountId unknown = new AccountId(UUID.randomUUID());
        NewRoast roast = newRoast(account, given.uploadedResume(account));
        store.accounts().markErasing(account);

        assertThat(given.tryAccept(roast, Optional.empty())).isEqualTo(new Acceptance.AccountGone());
        assertThat(given.tryAccept(newRoast(unknown, roast.resume()), Optional.empty()))
                .isEqualTo(new Acceptance.AccountGone());
        assertThat(store.roasts().backlog().queued()).isZero();
    }

    @Test
    void resumeThatTheAccountDoesNotHaveIsGone() {
        ResumeId others = given.uploadedResume(given.account());

        assertThat(given.tryAccept(newRoast(account, others), Optional.empty())).isEqualTo(new Acceptance.ResumeGone());
        assertThat(given.tryAccept(newRoast(account, new ResumeId(UUID.randomUUID())), Optional.empty()))
                .isEqualTo(new Acceptance.ResumeGone());
        assertThat(store.intake().usage(account).day().used()).isZero();
    }

    @Test
    void announcedResumeWhoseTimeHasPassedIsNotReady() {
        ResumeId resume = given.uploadedResume(account);
        advance(StoreFixture.UPLOAD_EXPIRY.plus(SOON));

        assertThat(given.tryAccept(newRoast(account, resume), Optional.empty()))
                .isEqualTo(new Acceptance.UploadNotReady());
        assertThat(store.intake().usage(account).day().used()).isZero();
    }

    @Test
    void daysQuotaIsSpentUntilTheNextDay() {
        ResumeId resume = given.uploadedResume(account);
        accept(resume, TWO_A_DAY);
        accept(resume, TWO_A_DAY);
        Acceptance third = accept(resume, TWO_A_DAY);

        assertThat(third).isInstanceOfSatisfying(Acceptance.QuotaSpent.class, spent -> {
            assertThat(spent.perMonth()).isFalse();
            assertThat(spent.limit()).isEqualTo(2);
            assertThat(spent.resetsIn()).isBetween(Duration.ofHours(22), Duration.ofHours(23));
        });
        assertThat(store.intake().usage(account).day().used()).isEqualTo(2);
        advance(Duration.ofDays(1));
        assertThat(accept(resume, TWO_A_DAY)).isInstanceOf(Acceptance.Accepted.class);
    }

    @Test
    void monthsQuotaIsSpentUntilTheNextMonth() {
        ResumeId resume = given.uploadedResume(account);
        accept(resume, TWO_A_DAY);
        accept(resume, TWO_A_DAY);
        advance(Duration.ofDays(1));
        accept(resume, TWO_A_DAY);
        Acceptance fourth = accept(resume, TWO_A_DAY);

        assertThat(fourth).isInstanceOfSatisfying(Acceptance.QuotaSpent.class, spent -> {
            assertThat(spent.perMonth()).isTrue();
            assertThat(spent.limit()).isEqualTo(3);
            assertThat(spent.resetsIn()).isBetween(Duration.ofDays(26), Duration.ofDays(30));
            advance(spent.resetsIn().plus(SOON));
        });
        assertThat(accept(resume, TWO_A_DAY)).isInstanceOf(Acceptance.Accepted.class);
    }

    @Test
    void ofTwoSpentQuotasTheMonthsIsNamedAsItIsNewLast() {
        Quotas both = new Quotas(2, 2);
        ResumeId resume = given.uploadedResume(account);
        accept(resume, both);
        accept(resume, both);

        assertThat(accept(resume, both)).isInstanceOfSatisfying(Acceptance.QuotaSpent.class, spent -> {
            assertThat(spent.perMonth()).isTrue();
            assertThat(spent.resetsIn())
                    .isCloseTo(store.intake().usage(account).month().resetsIn(), SOON);
        });
    }

    @Test
    void whatItsOwnerWantsOfARoastIsKeptForItsReadersAndForItsWorker() {
        RoastOptions options = RoastOptions.heat(Heat.SAVAGE)
                .withoutAnnotatedPdf()
                .matching("We need Java.\n\tAnd \u2013 \u201cSQL\u201d.")
                .comparedWith(new RoastId(UUID.randomUUID()));
        NewRoast usual = newRoast(account, given.uploadedResume(account));
        NewRoast roast = new NewRoast(
                usual.ref(), usual.resume(), options, usual.priority(), usual.maxPages(), usual.retention());
        given.tryAccept(roast, Optional.empty());

        assertThat(store.roasts().find(roast.ref()))
                .hasValueSatisfying(found -> assertThat(found.options()).isEqualTo(options));
        assertThat(store.work().claim(given.worker(), List.of(roast.ref())))
                .singleElement()
                .satisfies(claimed -> assertThat(claimed.options()).isEqualTo(options));
    }

    @Test
    void asManyAsMayBeAreInFlight() {
        ResumeId resume = given.uploadedResume(account);
        RoastRef queued = given.accept(account, resume);
        AttemptRef running = given.claimOne(account);
        Acceptance third = store.intake().accept(newRoast(account, resume), PLENTY, 2, Optional.empty());
        assertThat(third).isEqualTo(new Acceptance.TooManyInFlight(2));
        assertThat(store.intake().usage(account).day().used()).isEqualTo(2);

        given.end(done(running));
        assertThat(store.intake().accept(newRoast(account, resume), PLENTY, 2, Optional.empty()))
                .isInstanceOf(Acceptance.Accepted.class);
        assertThat(given.find(queued).state()).isEqualTo(RoastState.QUEUED);
    }

    @Test
    void usageOfAnUnknownAccountIsNothing() {
        Usage usage = store.intake().usage(new AccountId(UUID.randomUUID()));

        assertThat(usage.day().used() + usage.month().used() + usage.inFlight()).isZero();
        assertThat(usage.day().resetsIn()).isBetween(Duration.ofHours(22), Duration.ofHours(23));
    }

    @Test
    void usageIsThatOfTheWindowsThatAreRunning() {
        given.accept(account);
        advance(Duration.ofDays(1));
        given.accept(account);
        assertThat(store.intake().usage(account).day().used()).isEqualTo(1);
        assertThat(store.intake().usage(account).month().used()).isEqualTo(2);

        advance(store.intake().usage(account).month().resetsIn().plus(SOON));
        assertThat(store.intake().usage(account).day().used()).isZero();
        assertThat(store.intake().usage(account).month().used()).isZero();
        assertThat(store.intake().usage(account).inFlight()).isEqualTo(2);
    }

    private Acceptance accept(ResumeId resume, Quotas quotas) {
        return store.intake().accept(newRoast(account, resume), quotas, MANY, Optional.empty());
    }

    private Instant expiry(ResumeId resume) {
        return store.resumes().find(account, resume).orElseThrow().resume().expiresAt();
    }

    private static NewRoast withRetention(NewRoast roast, Duration retention) {
        return new NewRoast(
                roast.ref(), roast.resume(), roast.options(), roast.priority(), roast.maxPages(), retention);
    }
}

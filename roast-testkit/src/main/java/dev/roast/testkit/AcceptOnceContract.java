package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.KEEP;
import static dev.roast.testkit.StoreFixture.MANY;
import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.key;
import static dev.roast.testkit.StoreFixture.newRoast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.ResumeId;
import dev.roast.port.Acceptance;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.NewRoast;
import dev.roast.port.Quotas;
import dev.roast.port.RoastIntake.KnownKey;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a submit is accepted once, and in what order it is decided on. Run within {@link StoreContract}. */
abstract class AcceptOnceContract extends StorePartContract {
    private static final Quotas NOTHING = new Quotas(0, 0);
    private static final Optional<IdempotencyKey> KEY = Optional.of(key("key-1", "digest-1"));
    private static final Optional<IdempotencyKey> OTHER_DIGEST = Optional.of(key("key-1", "digest-2"));

    private AccountId account;
    private ResumeId resume;

    @BeforeEach
    final void upload() {
        beginMonth();
        account = given.account();
        resume = given.uploadedResume(account);
    }

    @Test
    void knownRoastIsAcceptedAgainWhateverElseHasChanged() {
        NewRoast roast = newRoast(account, resume);
        given.tryAccept(roast, KEY);
        Acceptance first = new Acceptance.Accepted(roast.ref().id());

        assertThat(given.tryAccept(roast, KEY)).isEqualTo(first);
        assertThat(store.intake().accept(roast, NOTHING, 0, Optional.empty())).isEqualTo(first);
        assertThat(given.tryAccept(roast, OTHER_DIGEST)).isEqualTo(first);
        given.end(StoreFixture.done(given.claimAgain(roast.ref())));
        advance(KEEP.plus(SOON));
        assertThat(given.tryAccept(roast, KEY)).isEqualTo(first);
        assertThat(store.intake().usage(account).month().used()).isEqualTo(1);
    }

    @Test
    void simultaneousAcceptsOfOneRoastAreChargedOnce() {
        for (int round = 1; round <= Race.ROUNDS; round++) {
            NewRoast roast = newRoast(account, resume);
            List<Acceptance> answers = Race.of(3, () -> given.tryAccept(roast, Optional.empty()));

            assertThat(answers).containsOnly(new Acceptance.Accepted(roast.ref().id()));
            assertThat(store.intake().usage(account).day().used()).isEqualTo(round);
            assertThat(store.intake().usage(account).inFlight()).isEqualTo(round);
        }
    }

    @Test
    void sameKeyWithTheSameDigestIsReplayed() {
        NewRoast first = newRoast(account, resume);
        given.tryAccept(first, KEY);

        assertThat(given.tryAccept(newRoast(account, resume), KEY))
                .isEqualTo(new Acceptance.Replayed(first.ref().id()));
        assertThat(store.intake().usage(account).day().used()).isEqualTo(1);
    }

    @Test
    void sameKeyWithAnotherDigestIsReused() {
        given.tryAccept(newRoast(account, resume), KEY);

        assertThat(given.tryAccept(newRoast(account, resume), OTHER_DIGEST)).isEqualTo(new Acceptance.KeyReused());
        assertThat(store.intake().usage(account).day().used()).isEqualTo(1);
    }

    @Test
    void ofIdempotencyTwinsExactlyOneIsAcceptedAndTheOthersAreReplays() {
        for (int round = 1; round <= Race.ROUNDS; round++) {
            Optional<IdempotencyKey> twin = Optional.of(key("twin-" + round, "d"));
            List<Acceptance> answers = Race.of(4, () -> given.tryAccept(newRoast(account, resume), twin));

            List<Acceptance> accepted = answers.stream()
                    .filter(answer -> answer instanceof Acceptance.Accepted)
                    .toList();
            assertThat(accepted).hasSize(1);
            Acceptance replayed = new Acceptance.Replayed(((Acceptance.Accepted) accepted.get(0)).id());
            assertThat(Collections.frequency(answers, replayed)).isEqualTo(3);
            assertThat(store.intake().usage(account).day().used()).isEqualTo(round);
        }
    }

    @Test
    void keyIsForgottenWhenItsTimeHasPassed() {
        given.tryAccept(newRoast(account, resume), KEY);
        advance(KEEP.plus(SOON));
        NewRoast second = newRoast(account, resume);

        assertThat(store.intake().findKey(account, "key-1")).isEmpty();
        assertThat(given.tryAccept(second, OTHER_DIGEST))
                .isEqualTo(new Acceptance.Accepted(second.ref().id()));
        assertThat(store.intake().findKey(account, "key-1")).contains(new KnownKey(second.ref(), "digest-2"));
    }

    @Test
    void keyIsUniqueWithinItsAccountOnly() {
        given.tryAccept(newRoast(account, resume), KEY);
        AccountId other = given.account();
        NewRoast others = newRoast(other, given.uploadedResume(other));

        assertThat(store.intake().findKey(other, "key-1")).isEmpty();
        assertThat(given.tryAccept(others, OTHER_DIGEST))
                .isEqualTo(new Acceptance.Accepted(others.ref().id()));
    }

    @Test
    void foundKeyIsTheFirstTimesRoastAndDigest() {
        NewRoast first = newRoast(account, resume);
        given.tryAccept(first, KEY);
        given.tryAccept(newRoast(account, resume), OTHER_DIGEST);

        assertThat(store.intake().findKey(account, "key-1")).contains(new KnownKey(first.ref(), "digest-1"));
        assertThat(store.intake().findKey(account, "key-2")).isEmpty();
    }

    @Test
    void refusedAcceptLeavesNoKey() {
        store.intake().accept(newRoast(account, resume), NOTHING, MANY, KEY);
        assertThat(store.intake().findKey(account, "key-1")).isEmpty();

        assertThat(given.tryAccept(newRoast(account, resume), OTHER_DIGEST)).isInstanceOf(Acceptance.Accepted.class);
    }

    @Test
    void refusedAcceptAdoptsNoFile() {
        store.intake().accept(newRoast(account, resume), NOTHING, MANY, KEY);
        store.intake().accept(newRoast(account, resume), PLENTY, 0, KEY);

        assertThat(store.resumes().find(account, resume).orElseThrow().adopted())
                .isFalse();
        advance(StoreFixture.UPLOAD_EXPIRY.plus(SOON));
        assertThat(store.files().doomed(10)).hasSize(1);
    }

    @Test
    void accountIsDecidedOnBeforeTheRoastsId() {
        NewRoast roast = newRoast(account, resume);
        given.tryAccept(roast, KEY);
        store.accounts().markErasing(account);

        assertThat(given.tryAccept(roast, KEY)).isEqualTo(new Acceptance.AccountGone());
    }

    @Test
    void keyThenResumeThenPlacesThenMonthThenDayIsDecidedOn() {
        given.tryAccept(newRoast(account, resume), KEY);
        NewRoast noResume = newRoast(account, new ResumeId(UUID.randomUUID()));
        NewRoast fine = newRoast(account, resume);

        assertThat(store.intake().accept(noResume, NOTHING, 0, OTHER_DIGEST)).isEqualTo(new Acceptance.KeyReused());
        assertThat(store.intake().accept(noResume, NOTHING, 0, KEY)).isInstanceOf(Acceptance.Replayed.class);
        assertThat(store.intake().accept(noResume, NOTHING, 0, Optional.empty()))
                .isEqualTo(new Acceptance.ResumeGone());
        assertThat(store.intake().accept(fine, NOTHING, 1, Optional.empty()))
                .isEqualTo(new Acceptance.TooManyInFlight(1));
        assertThat(store.intake().accept(fine, new Quotas(1, 1), 2, Optional.empty()))
                .isInstanceOfSatisfying(
                        Acceptance.QuotaSpent.class,
                        spent -> assertThat(spent.perMonth()).isTrue());
        assertThat(store.intake().accept(fine, new Quotas(1, 2), 2, Optional.empty()))
                .isInstanceOfSatisfying(
                        Acceptance.QuotaSpent.class,
                        spent -> assertThat(spent.perMonth()).isFalse());
    }

    @Test
    void ofSimultaneousAcceptsAsManyAsThereArePlacesAreAccepted() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AccountId crowded = given.account();
            ResumeId one = given.uploadedResume(crowded);
            List<Acceptance> answers =
                    Race.of(5, () -> store.intake().accept(newRoast(crowded, one), PLENTY, 3, Optional.empty()));

            assertThat(Collections.frequency(answers, new Acceptance.TooManyInFlight(3)))
                    .isEqualTo(2);
            assertThat(store.intake().usage(crowded).inFlight()).isEqualTo(3);
            assertThat(store.intake().usage(crowded).day().used()).isEqualTo(3);
        }
    }

    @Test
    void ofSimultaneousAcceptsAsManyAsTheQuotaHasAreAccepted() {
        Duration halfADay = Duration.ofHours(12);
        for (int round = 0; round < Race.ROUNDS; round++) {
            AccountId eager = given.account();
            ResumeId one = given.uploadedResume(eager);
            List<Acceptance> answers = Race.of(
                    5, () -> store.intake().accept(newRoast(eager, one), new Quotas(2, 9), MANY, Optional.empty()));

            assertThat(answers.stream()
                            .filter(answer -> answer instanceof Acceptance.QuotaSpent spent
                                    && spent.resetsIn().compareTo(halfADay) > 0))
                    .hasSize(3);
            assertThat(store.intake().usage(eager).day().used()).isEqualTo(2);
        }
    }
}

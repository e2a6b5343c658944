package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Admission;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.Client;
import dev.roast.model.Heat;
import dev.roast.model.Refusal;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Submission;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.model.Upload;
import dev.roast.port.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is decided about a file before its first byte is read. */
class AdmissionTest {
    private static final RoastOptions MILD = RoastOptions.heat(Heat.MILD);
    private static final Optional<String> WORD = Optional.of("one");

    private final Host host = new Host();
    private final Roaster roaster = host.builder()
            .tiers(Tiers.of(Tier.named("free")
                    .burstPerMinute(2)
                    .heats(EnumSet.of(Heat.MILD))
                    .build()))
            .build();
    private final Member ada = roaster.member("ada", "free");

    @AfterEach
    void close() {
        roaster.close();
    }

    @Test
    void whoIsAdmittedSubmitsOnce() {
        Submission outcome = admitted(Optional.empty()).submit(file(), Optional.empty());

        assertThat(outcome).isInstanceOf(Submission.Accepted.class);
        assertThat(ada.get(outcome.id())).isPresent();
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void aHeatThatTheTierLacksIsRefusedAtTheEntrance() {
        Admission outcome = ada.admit(RoastOptions.heat(Heat.SAVAGE), Optional.empty());

        assertThat(code(outcome)).isEqualTo(Refusal.Code.FEATURE_NOT_IN_TIER);
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void filesOnTheirWayCountForTheBurst() {
        Admission.Admitted first = admitted(Optional.empty());
        admitted(Optional.empty());

        assertThat(code(ada.admit(MILD, Optional.empty()))).isEqualTo(Refusal.Code.RATE_LIMITED);

        first.leave();
        assertThat(ada.admit(MILD, Optional.empty())).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void manyAccountsBehindOneAddressHaveTheBurstOfTen() {
        Client office = new Client("198.51.100.7", "Browser");
        for (int i = 0; i < 20; i++) {
            Member one = roaster.member("colleague-" + i, "free").from(office);
            assertThat(one.admit(MILD, Optional.empty())).isInstanceOf(Admission.Admitted.class);
        }
        Member late = roaster.member("late", "free");

        assertThat(code(late.from(office).admit(MILD, Optional.empty()))).isEqualTo(Refusal.Code.RATE_LIMITED);

        assertThat(late.account().burst().remaining())
                .as("what the address refused is not taken from the account")
                .isEqualTo(1);
        assertThat(late.from(new Client("198.51.100.8", "Browser")).admit(MILD, Optional.empty()))
                .isInstanceOf(Admission.Admitted.class);
        assertThat(late.admit(MILD, Optional.empty())).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void whatIsGivenBackIsGivenBackToTheAddressToo() {
        Client home = new Client("198.51.100.9", "Browser");
        for (int i = 0; i < 100; i++) {
            Member one = roaster.member("sibling-" + i, "free").from(home);
            ((Admission.Admitted) one.admit(MILD, Optional.empty())).leave();
        }
    }

    @Test
    void aFileThatIsRefusedGivesTheBurstBack() {
        Upload text = Upload.of("cv.pdf", "no PDF".getBytes(StandardCharsets.UTF_8));

        Submission outcome = admitted(Optional.empty()).submit(text, Optional.empty());

        assertThat(((Submission.Refused) outcome).refusal().code()).isEqualTo(Refusal.Code.NOT_A_PDF);
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void aKnownKeyIsAnsweredAsTheFirstTimeAndTakesNothing() {
        RoastId first = admitted(WORD).submit(file(), key("digest")).id();

        assertThat(admitted(WORD).submit(file(), key("digest"))).isEqualTo(new Submission.Accepted(first, true));

        assertThat(left()).isEqualTo(1);
        assertThat(ada.account().allowance().usedToday()).isEqualTo(1);
        assertThat(ada.resumes(Optional.empty(), 10).items()).hasSize(1);
    }

    @Test
    void aKnownKeyWithAnotherFileIsAMistake() {
        admitted(WORD).submit(file(), key("digest"));

        Submission outcome = admitted(WORD).submit(file(), key("another"));

        assertThat(((Submission.Refused) outcome).refusal().code()).isEqualTo(Refusal.Code.IDEMPOTENCY_KEY_REUSED);
        assertThat(left()).isEqualTo(1);
    }

    private Admission.Admitted admitted(Optional<String> key) {
        return (Admission.Admitted) ada.admit(MILD, key);
    }

    private long left() {
        return ada.account().burst().remaining() + 1;
    }

    private static Upload file() {
        return Upload.of("cv.pdf", Host.pdf());
    }

    private static Optional<IdempotencyKey> key(String digest) {
        return WORD.map(word -> new IdempotencyKey(word, digest, Duration.ofHours(1)));
    }

    private static Refusal.Code code(Admission outcome) {
        return ((Admission.Refused) outcome).refusal().code();
    }
}

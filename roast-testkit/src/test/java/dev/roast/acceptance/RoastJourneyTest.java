package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.Category;
import dev.roast.model.CategoryScore;
import dev.roast.model.FailureCode;
import dev.roast.model.Finding;
import dev.roast.model.Heat;
import dev.roast.model.Quote;
import dev.roast.model.Refusal;
import dev.roast.model.RefusedException;
import dev.roast.model.ResumeId;
import dev.roast.model.Roast;
import dev.roast.model.RoastGoneException;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastReport;
import dev.roast.model.RoastState;
import dev.roast.model.Submission;
import dev.roast.model.Upload;
import dev.roast.model.Uploading;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.RoastEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class RoastJourneyTest {
    private final Host host = new Host().answering();

    @Test
    void aResumeBecomesARoast() throws IOException {
        try (Roaster roaster = host.builder().build().start()) {
            Member ada = roaster.member("ada", "free");

            Roast roast = Host.roast(ada);

            assertThat(roast.state()).isEqualTo(RoastState.DONE);
            RoastReport report = roast.report().orElseThrow();
            assertThat(report.headline()).isEqualTo("A headline");
            assertThat(report.source().model()).isEqualTo("scripted");
            assertThat(report.source().inputTokens()).isEqualTo(100);
            assertThat(report.categories()).extracting(CategoryScore::category).containsExactly(Category.values());
            assertThat(report.findings())
                    .flatExtracting(
                            finding -> finding.quote().map(Quote::text).stream().toList())
                    .containsExactlyElementsOf(Host.BULLETS.subList(0, 3));
            try (InputStream annotated = ada.annotatedPdf(roast.id()).orElseThrow();
                    PDDocument pdf = Loader.loadPDF(annotated.readAllBytes())) {
                assertThat(pdf.getPage(0).getAnnotations()).hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void aSubmitNeverWaitsForTheModel() {
        host.model.hold();
        try (Roaster roaster = host.builder().build().start()) {
            Member ada = roaster.member("ada", "free");

            RoastId id = Host.submit(ada);
            host.model.awaitAsked(1);

            assertThat(ada.get(id)).map(Roast::state).contains(RoastState.RUNNING);
            host.model.release();
            assertThat(ada.await(id, Host.PATIENCE).state()).isEqualTo(RoastState.DONE);
        }
    }

    @Test
    void noPersonalDataReachesTheModelAndItsOwnerSeesIt() {
        Host secretive = new Host();
        secretive.model.then(prompt -> {
            assertThat(prompt.render()).doesNotContain("Lovelace", "ada@example.org", "7946", "ada.example");
            return Host.answer(
                    "[NAME_1] builds engines",
                    List.of("[EMAIL_1] | [PHONE_1]", Host.BULLETS.get(0), Host.BULLETS.get(1)));
        });
        try (Roaster roaster = secretive.builder().build().start()) {
            RoastReport report =
                    Host.roast(roaster.member("ada", "free")).report().orElseThrow();

            assertThat(report.headline()).isEqualTo("Ada Lovelace builds engines");
            assertThat(report.findings())
                    .extracting(Finding::quote)
                    .anySatisfy(
                            quote -> assertThat(quote).map(Quote::text).contains("ada@example.org | +44 20 7946 0958"));
        }
    }

    @Test
    void withoutALanguageModelTheHouseWrites() {
        try (Roaster roaster = Roaster.inMemory().start()) {
            RoastReport report =
                    Host.roast(roaster.member("ada", "free")).report().orElseThrow();

            assertThat(report.source().model()).isEqualTo("house");
            assertThat(report.source().fallback()).isFalse();
            assertThat(report.findings()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void theScoreIsTheSameWhoeverWroteTheReport() {
        try (Roaster withModel = host.builder().build().start();
                Roaster house = Roaster.inMemory().start()) {
            RoastReport one =
                    Host.roast(withModel.member("ada", "free")).report().orElseThrow();
            RoastReport other = Host.roast(house.member("ada", "free")).report().orElseThrow();

            assertThat(one.categories()).isEqualTo(other.categories());
            assertThat(one.score()).isEqualTo(other.score());
        }
    }

    @Test
    void aDocumentThatCannotBeReadFailsAndChargesNothing() {
        try (Roaster roaster = host.builder().build().start()) {
            Member ada = roaster.member("ada", "free");
            ResumeId broken = ada.upload(
                    Upload.of("cv.pdf", "%PDF-1.7 and then nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

            Roast roast = ada.await(ada.submit(broken, RoastOptions.heat(Heat.MILD)), Host.PATIENCE);

            assertThat(roast.state()).isEqualTo(RoastState.FAILED);
            assertThat(roast.failure().orElseThrow().code().refusesDocument()).isTrue();
            assertThat(ada.account().allowance().usedToday()).isZero();
            assertThat(roaster.admin().deadLetters(Optional.empty(), 10).items())
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoPdfOrTooLargeIsRefusedAtTheDoor() {
        try (Roaster roaster = host.builder().build()) {
            Member ada = roaster.member("ada", "free");

            assertThat(code(ada.tryUpload(Upload.of("cv.pdf", new byte[] {1, 2, 3}))))
                    .isEqualTo(Refusal.Code.NOT_A_PDF);
            assertThat(code(ada.tryUpload(Upload.of("cv.pdf", new byte[6 << 20]))))
                    .isEqualTo(Refusal.Code.TOO_LARGE);
            assertThatThrownBy(() -> ada.upload(Upload.of("cv.pdf", new byte[0])))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void theSameIdempotencyKeyIsTheSameRoast() {
        try (Roaster roaster = host.builder().build()) {
            Member ada = roaster.member("ada", "free");
            ResumeId resume = Host.upload(ada);
            RoastOptions options = RoastOptions.heat(Heat.MEDIUM);

            Submission first = ada.trySubmit(resume, options, key("k", "digest"));

            assertThat(ada.trySubmit(resume, options, key("k", "digest")))
                    .isEqualTo(new Submission.Accepted(first.id(), true));
            assertThat(ada.trySubmit(resume, options, key("k", "another")))
                    .isInstanceOfSatisfying(
                            Submission.Refused.class,
                            refused -> assertThat(refused.refusal().code())
                                    .isEqualTo(Refusal.Code.IDEMPOTENCY_KEY_REUSED));
            assertThat(ada.account().allowance().usedToday()).isEqualTo(1);
        }
    }

    @Test
    void anothersRoastIsNotFound() {
        try (Roaster roaster = host.builder().build().start()) {
            Member ada = roaster.member("ada", "free");
            Member eve = roaster.member("eve", "free");
            Roast roast = Host.roast(ada);

            assertThat(eve.get(roast.id())).isEmpty();
            assertThat(eve.annotatedPdf(roast.id())).isEmpty();
            assertThat(eve.delete(roast.id())).isFalse();
            assertThat(eve.delete(roast.resume())).isFalse();
            assertThatThrownBy(() -> eve.await(roast.id(), Duration.ZERO)).isInstanceOf(RoastGoneException.class);
            assertThat(code(eve.trySubmit(roast.resume(), RoastOptions.heat(Heat.MILD), Optional.empty())))
                    .isEqualTo(Refusal.Code.RESUME_GONE);
        }
    }

    @Test
    void aWatcherSeesTheRoastToItsEnd() {
        try (Roaster roaster = host.builder().build().start()) {
            Member ada = roaster.member("ada", "free");

            List<Roast> seen = ada.watch(Host.submit(ada)).toList();

            assertThat(seen).extracting(Roast::version).isSorted().doesNotHaveDuplicates();
            assertThat(seen.get(seen.size() - 1).state()).isEqualTo(RoastState.DONE);
        }
    }

    @Test
    void oneRoastCanBeDoneOnTheCallersThread() {
        try (Roaster roaster = host.builder().build()) {
            Member ada = roaster.member("ada", "free");
            RoastId id = Host.submit(ada);

            assertThat(roaster.runOne()).contains(id);
            assertThat(ada.get(id)).map(Roast::state).contains(RoastState.DONE);
            assertThat(roaster.runOne()).isEmpty();
        }
    }

    @Test
    void listenersAreToldWhatHappensInItsOrder() {
        List<RoastEvent> events = new CopyOnWriteArrayList<>();
        try (Roaster roaster = host.builder()
                .listener(event -> {
                    throw new IllegalStateException("a broken listener harms no other");
                })
                .listener(events::add)
                .build()) {
            Host.submit(roaster.member("ada", "free"));
            roaster.runOne();
        }
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .startsWith("Accepted", "Claimed", "StageDone")
                .containsOnlyOnce("ModelAsked")
                .endsWith("Done");
    }

    @Test
    void aFileThatIsGoneFromTheStorageFailsTheRoast() {
        try (Roaster roaster = host.builder().build()) {
            Member ada = roaster.member("ada", "free");
            RoastId id = Host.submit(ada);
            ResumeId resume = ada.get(id).orElseThrow().resume();
            host.blobs.delete(List.of(
                    host.store.resumes().find(ada.id(), resume).orElseThrow().file()));
            roaster.runOne();

            assertThat(ada.get(id).orElseThrow().failure().orElseThrow().code()).isEqualTo(FailureCode.FILE_LOST);
        }
    }

    private static Refusal.Code code(Uploading uploading) {
        return ((Uploading.Refused) uploading).refusal().code();
    }

    private static Refusal.Code code(Submission submission) {
        return ((Submission.Refused) submission).refusal().code();
    }

    private static Optional<IdempotencyKey> key(String key, String digest) {
        return Optional.of(new IdempotencyKey(key, digest, Duration.ofDays(1)));
    }
}

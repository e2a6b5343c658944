package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.REPORT;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.UPLOAD_EXPIRY;
import static dev.roast.testkit.StoreFixture.newRoast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastState;
import dev.roast.port.Acceptance;
import dev.roast.port.AttemptRef;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.FileLedger;
import dev.roast.port.NewFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link FileLedger#doomed} and {@link FileLedger#gone} promise. Run within {@link StoreContract}. */
abstract class DoomedFilesContract extends StorePartContract {
    private static final Duration GRANT = Duration.ofDays(2);

    @Test
    void fileThatNothingAdoptedIsDoomedWhenItsExpiryHasPassed() {
        NewFile file = registered(Optional.empty());
        advance(UPLOAD_EXPIRY.minus(SLACK));
        assertThat(store.files().doomed(10)).isEmpty();

        advance(SLACK.plus(SOON));
        assertThat(store.files().doomed(10)).containsExactly(file.key());
    }

    @Test
    void derivedFileThatNothingAdoptedIsDoomedToo() {
        AttemptRef attempt = given.claimOne();
        FileKey derived = given.derivedFile(attempt);
        given.end(StoreFixture.done(attempt));
        advance(UPLOAD_EXPIRY.plus(SOON));

        assertThat(store.files().doomed(10)).containsExactly(derived);
    }

    @Test
    void markedFileIsGivenAgainUntilItsRemovalIsConfirmed() {
        NewFile file = registered(Optional.empty());
        advance(UPLOAD_EXPIRY.plus(SOON));
        store.files().doomed(10);
        assertThat(store.files().doomed(10)).containsExactly(file.key());

        store.files().gone(List.of(file.key()));
        store.files().gone(List.of(file.key()));
        assertThat(store.files().doomed(10)).isEmpty();
    }

    @Test
    void atMostSoManyAreGivenAndAllInTheEnd() {
        List<FileKey> registered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            registered.add(registered(Optional.empty()).key());
        }
        advance(UPLOAD_EXPIRY.plus(SOON));

        List<FileKey> given = new ArrayList<>();
        for (int sweep = 0; sweep < 3; sweep++) {
            List<FileKey> some = store.files().doomed(2);
            assertThat(some).hasSizeLessThanOrEqualTo(2);
            given.addAll(some);
            store.files().gone(some);
        }
        assertThat(given).containsExactlyInAnyOrderElementsOf(registered);
    }

    @Test
    void markedFileIsNeverAdoptedByAnAccept() {
        AccountId account = given.account();
        ResumeId resume = given.uploadedResume(account);
        advance(UPLOAD_EXPIRY.plus(SOON));
        store.files().doomed(10);

        assertThat(given.tryAccept(newRoast(account, resume), Optional.empty()))
                .isEqualTo(new Acceptance.UploadNotReady());
        assertThat(store.resumes().find(account, resume)).isEmpty();
    }

    @Test
    void markedFileIsNeverAdoptedByAnEnding() {
        AttemptRef attempt = given.claimOne();
        FileKey derived = given.derivedFile(attempt);
        advance(UPLOAD_EXPIRY.plus(SOON));
        assertThat(store.files().doomed(10)).containsExactly(derived);

        assertThat(given.end(new Ending.Done(attempt, REPORT, Optional.of(derived))))
                .isEqualTo(EndResult.ENDED_WITHOUT_FILE);
        assertThat(given.find(attempt.roast()).state()).isEqualTo(RoastState.DONE);
        assertThat(given.find(attempt.roast()).annotated()).isEmpty();
        assertThat(store.files().doomed(10)).containsExactly(derived);
    }

    @Test
    void onlyMarkedFilesCanBeGone() {
        AccountId account = given.account();
        ResumeId adopted = given.uploadedResume(account);
        FileKey adoptedFile = given.fileOf(account, adopted);
        given.accept(account, adopted);
        ResumeId announced = given.uploadedResume(account);
        FileKey announcedFile = given.fileOf(account, announced);
        store.files().gone(List.of(adoptedFile, announcedFile, StoreFixture.fileKey()));

        assertThat(given.fileOf(account, adopted)).isEqualTo(adoptedFile);
        assertThat(given.fileOf(account, announced)).isEqualTo(announcedFile);
        advance(UPLOAD_EXPIRY.plus(SOON));
        assertThat(store.files().doomed(10)).containsExactly(announcedFile);
    }

    @Test
    void fileWhoseGrantStillRunsIsGivenOnceMoreWhenItHasRunOut() {
        NewFile file = registered(Optional.of(GRANT));
        advance(UPLOAD_EXPIRY.plus(SOON));
        assertThat(store.files().doomed(10)).containsExactly(file.key());
        store.files().gone(List.of(file.key()));
        assertThat(store.files().doomed(10)).as("while the grant runs").isEmpty();

        advance(GRANT.minus(UPLOAD_EXPIRY));
        assertThat(store.files().doomed(10)).containsExactly(file.key());
        store.files().gone(List.of(file.key()));
        assertThat(store.files().doomed(10)).isEmpty();
        advance(GRANT);
        assertThat(store.files().doomed(10)).isEmpty();
    }

    @Test
    void fileWhoseGrantHasRunOutIsGivenOnce() {
        NewFile file = registered(Optional.of(Duration.ofMinutes(15)));
        advance(UPLOAD_EXPIRY.plus(SOON));
        assertThat(store.files().doomed(10)).containsExactly(file.key());
        store.files().gone(List.of(file.key()));

        advance(GRANT);
        assertThat(store.files().doomed(10)).isEmpty();
    }

    @Test
    void grantOfADeletedResumeIsWaitedFor() {
        NewFile file = registered(Optional.of(GRANT));
        NewFile.Content.Upload upload = (NewFile.Content.Upload) file.content();
        given.accept(upload.account(), upload.resume());
        store.files().deleteResume(upload.account(), upload.resume(), false);
        store.files().gone(store.files().doomed(10));

        assertThat(store.files().doomed(10)).isEmpty();
        advance(GRANT.plus(SOON));
        assertThat(store.files().doomed(10)).containsExactly(file.key());
    }

    @Test
    void grantOfAnErasedAccountIsWaitedFor() {
        NewFile file = registered(Optional.of(GRANT));
        given.eraseRows(file.content().account());
        store.files().gone(store.files().doomed(10));

        assertThat(store.files().doomed(10)).isEmpty();
        advance(GRANT.plus(SOON));
        assertThat(store.files().doomed(10)).containsExactly(file.key());
    }

    private NewFile registered(Optional<Duration> grant) {
        NewFile plain = StoreFixture.upload(given.account(), UPLOAD_EXPIRY);
        NewFile file = new NewFile(plain.key(), plain.content(), plain.expiry(), grant);
        assertThat(store.files().register(file)).isTrue();
        return file;
    }
}

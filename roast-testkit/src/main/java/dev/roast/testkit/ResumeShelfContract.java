package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.RETENTION;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.UPLOAD_EXPIRY;
import static dev.roast.testkit.StoreFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.model.AccountId;
import dev.roast.model.ResumeId;
import dev.roast.port.NewFile;
import dev.roast.port.ResumeShelf;
import dev.roast.port.RoastRef;
import dev.roast.port.StoredResume;
import dev.roast.port.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link ResumeShelf} promises. Extended within {@link StoreContract}. */
public abstract class ResumeShelfContract extends StorePartContract {
    private AccountId account;

    /** For tests that extend this. */
    protected ResumeShelfContract() {}

    @BeforeEach
    final void register() {
        account = given.account();
    }

    @Test
    void announcedResumeIsFoundAsItWasRegistered() {
        NewFile file = StoreFixture.upload(account, UPLOAD_EXPIRY);
        store.files().register(file);
        NewFile.Content.Upload upload = (NewFile.Content.Upload) file.content();

        StoredResume found = find(upload.resume()).orElseThrow();
        assertThat(found.account()).isEqualTo(account);
        assertThat(found.file()).isEqualTo(file.key());
        assertThat(found.adopted()).isFalse();
        assertThat(found.resume().id()).isEqualTo(upload.resume());
        assertThat(found.resume().fileName()).isEqualTo(upload.fileName());
        assertThat(found.resume().length()).isEqualTo(upload.length());
        assertThat(found.resume().sha256()).isEqualTo(upload.sha256());
        assertThat(Duration.between(found.resume().uploadedAt(), found.resume().expiresAt()))
                .isEqualTo(UPLOAD_EXPIRY);
    }

    @Test
    void adoptedResumeIsFoundAndExpiresWithItsRetention() {
        ResumeId resume = given.uploadedResume(account);
        given.accept(account, resume);

        StoredResume found = find(resume).orElseThrow();
        assertThat(found.adopted()).isTrue();
        assertThat(Duration.between(found.resume().uploadedAt(), found.resume().expiresAt()))
                .isBetween(RETENTION, RETENTION.plus(SLACK));
    }

    @Test
    void anotherAccountsResumeIsNotFound() {
        ResumeId others = given.uploadedResume(given.account());

        assertThat(find(others)).isEmpty();
        assertThat(find(new ResumeId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatIsAnnouncedAndNotTakenByARoastIsCounted() {
        assertThat(store.resumes().waiting(account)).isEqualTo(new Waiting(0, 0));
        NewFile first = StoreFixture.upload(account, UPLOAD_EXPIRY);
        NewFile later = StoreFixture.upload(account, UPLOAD_EXPIRY.plus(SLACK).plus(SLACK));
        store.files().register(first);
        store.files().register(later);
        given.accept(account, given.uploadedResume(account));
        store.files().deleteResume(account, given.uploadedResume(account), false);
        given.uploadedResume(given.account());

        assertThat(store.resumes().waiting(account)).isEqualTo(new Waiting(2, length(first) + length(later)));
        advance(UPLOAD_EXPIRY.plus(SOON));
        assertThat(store.resumes().waiting(account)).isEqualTo(new Waiting(1, length(later)));
        assertThat(store.resumes().waiting(new AccountId(UUID.randomUUID()))).isEqualTo(new Waiting(0, 0));
    }

    private static long length(NewFile file) {
        return ((NewFile.Content.Upload) file.content()).length();
    }

    @Test
    void whetherSomeoneElseMayWriteTheFileIsTold() {
        NewFile plain = StoreFixture.upload(account, UPLOAD_EXPIRY);
        NewFile own = new NewFile(plain.key(), plain.content(), plain.expiry(), Optional.of(Duration.ofMinutes(1)));
        NewFile granted = StoreFixture.directUpload(account, UPLOAD_EXPIRY);
        store.files().register(own);
        store.files().register(granted);

        assertThat(find(((NewFile.Content.Upload) own.content()).resume()))
                .get()
                .returns(false, StoredResume::granted);
        assertThat(find(((NewFile.Content.Upload) granted.content()).resume()))
                .get()
                .returns(true, StoredResume::granted);
    }

    @Test
    void announcedResumeWhoseTimeHasPassedIsNotFound() {
        ResumeId resume = given.uploadedResume(account);
        advance(UPLOAD_EXPIRY.plus(SOON));

        assertThat(find(resume)).isEmpty();
    }

    @Test
    void deletedResumeIsNotFoundEvenBeforeItsFileIsGone() {
        ResumeId resume = given.uploadedResume(account);
        store.files().deleteResume(account, resume, false);

        assertThat(find(resume)).isEmpty();
    }

    @Test
    void erasingAccountsResumeIsNotFound() {
        ResumeId announced = given.uploadedResume(account);
        ResumeId adopted = given.uploadedResume(account);
        given.accept(account, adopted);
        store.accounts().markErasing(account);

        assertThat(find(announced)).isEmpty();
        assertThat(find(adopted)).isEmpty();
    }

    @Test
    void adoptedResumesAreListedTheNewestFirst() {
        List<ResumeId> adopted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            adopted.add(adoptedResume());
            advance(SOON);
        }
        given.uploadedResume(account);
        given.accept();
        Collections.reverse(adopted);

        for (int limit = 1; limit <= 6; limit++) {
            assertThat(list(limit)).extracting(found -> found.resume().id()).isEqualTo(adopted);
        }
    }

    @Test
    void resumesOfTheSameTimeAreEachOnOnePage() {
        for (int i = 0; i < 6; i++) {
            adoptedResume();
        }

        assertThat(list(2)).extracting(found -> found.resume().id()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void resumeRoastedTwiceIsListedOnce() {
        ResumeId resume = adoptedResume();
        given.accept(account, resume);

        assertThat(list(10)).containsExactly(find(resume).orElseThrow());
    }

    @Test
    void pageAfterWhatNeverWasIsRefused() {
        assertThatThrownBy(() -> store.resumes().list(account, Optional.of("no page '"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void adoptedResumeIsExpiredWhenItsRetentionHasRunOut() {
        ResumeId resume = workedOff();
        advance(RETENTION.minus(SLACK));
        assertThat(store.resumes().expired(10)).isEmpty();

        advance(SLACK.plus(SOON));
        assertThat(store.resumes().expired(10))
                .singleElement()
                .satisfies(found -> assertThat(found.resume().id()).isEqualTo(resume));
    }

    @Test
    void resumeWithARoastQueuedOrRunningIsNotExpired() {
        RoastRef queued = given.accept(account);
        given.claimOne(account);
        advance(RETENTION.plus(SOON));
        assertThat(store.resumes().expired(10)).isEmpty();

        store.intake().cancel(queued);
        assertThat(store.resumes().expired(10)).hasSize(1);
    }

    @Test
    void announcedResumeIsNeverExpired() {
        given.uploadedResume(account);
        advance(RETENTION.plus(SOON));

        assertThat(store.resumes().expired(10)).isEmpty();
    }

    @Test
    void atMostSoManyExpiredAreListedAndDeletingThemMakesRoom() {
        workedOff();
        workedOff();
        workedOff();
        advance(RETENTION.plus(SOON));

        List<StoredResume> first = store.resumes().expired(2);
        assertThat(first).hasSize(2);
        first.forEach(
                found -> store.files().deleteResume(account, found.resume().id(), false));
        assertThat(store.resumes().expired(2)).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    private ResumeId adoptedResume() {
        ResumeId resume = given.uploadedResume(account);
        given.accept(account, resume);
        return resume;
    }

    private ResumeId workedOff() {
        ResumeId resume = given.uploadedResume(account);
        given.end(done(given.claimAgain(given.accept(account, resume))));
        return resume;
    }

    private Optional<StoredResume> find(ResumeId resume) {
        return store.resumes().find(account, resume);
    }

    private List<StoredResume> list(int limit) {
        return allPages(limit, after -> store.resumes().list(account, after, limit));
    }
}

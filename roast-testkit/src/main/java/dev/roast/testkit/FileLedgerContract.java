package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.REPORT;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.UPLOAD_EXPIRY;
import static dev.roast.testkit.StoreFixture.done;
import static dev.roast.testkit.StoreFixture.fileKey;
import static dev.roast.testkit.StoreFixture.givenBack;
import static dev.roast.testkit.StoreFixture.newRoast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.Stage;
import dev.roast.port.Acceptance;
import dev.roast.port.AttemptRef;
import dev.roast.port.Ending;
import dev.roast.port.FileLedger;
import dev.roast.port.NewFile;
import dev.roast.port.PortFailureException;
import dev.roast.port.RoastRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link FileLedger} promises of registering, deleting and erasing. Extended within {@link StoreContract}. */
public abstract class FileLedgerContract extends StorePartContract {
    private AccountId account;

    /** For tests that extend this. */
    protected FileLedgerContract() {}

    @BeforeEach
    final void register() {
        beginMonth();
        account = given.account();
    }

    @Test
    void registeringTheSameAgainChangesNothing() {
        NewFile file = StoreFixture.upload(account, UPLOAD_EXPIRY);
        assertThat(store.files().register(file)).isTrue();
        advance(UPLOAD_EXPIRY.minus(SLACK));
        assertThat(store.files().register(file)).isTrue();

        advance(SLACK.plus(SOON));
        assertThat(store.files().doomed(10)).containsExactly(file.key());
    }

    @Test
    void registeringAnAdoptedFileAgainLeavesItAdopted() {
        NewFile file = StoreFixture.upload(account, UPLOAD_EXPIRY);
        store.files().register(file);
        given.accept(account, ((NewFile.Content.Upload) file.content()).resume());
        assertThat(store.files().register(file)).isTrue();

        advance(UPLOAD_EXPIRY.plus(SOON));
        assertThat(store.files().doomed(10)).isEmpty();
    }

    @Test
    void nothingIsRegisteredForAnErasingOrGoneAccount() {
        store.accounts().markErasing(account);

        assertThat(store.files().register(StoreFixture.upload(account, UPLOAD_EXPIRY)))
                .isFalse();
        assertThat(store.files().register(StoreFixture.upload(new AccountId(UUID.randomUUID()), UPLOAD_EXPIRY)))
                .isFalse();
        advance(UPLOAD_EXPIRY.plus(SOON));
        assertThat(store.files().doomed(10)).isEmpty();
    }

    @Test
    void nothingIsRegisteredForAnAttemptThatDoesNotHoldItsRoast() {
        AttemptRef attempt = given.claimOne(account);
        given.end(givenBack(attempt));
        AttemptRef next = given.claimAgain(attempt.roast());

        assertThat(registerDerived(attempt)).isFalse();
        assertThat(registerDerived(new AttemptRef(attempt.roast(), 2, attempt.worker())))
                .isFalse();
        assertThat(registerDerived(next)).isTrue();
    }

    @Test
    void deletedRoastIsGone() {
        RoastRef roast = given.accept(account);

        assertThat(store.files().deleteRoast(roast)).isTrue();
        assertThat(store.roasts().find(roast)).isEmpty();
        assertThat(store.work().claim(given.worker(), List.of(roast))).isEmpty();
        assertThat(store.files().deleteRoast(roast)).as("repeated").isFalse();
    }

    @Test
    void anotherAccountsRoastOrResumeIsNotDeleted() {
        AccountId other = given.account();
        ResumeId resume = given.uploadedResume(other);
        RoastRef roast = given.accept(other, resume);

        assertThat(store.files().deleteRoast(new RoastRef(account, roast.id()))).isFalse();
        assertThat(store.files().deleteRoast(new RoastRef(account, new RoastId(UUID.randomUUID()))))
                .isFalse();
        assertThat(store.files().deleteResume(account, resume, false)).isFalse();
        assertThat(store.roasts().find(roast)).isPresent();
    }

    @Test
    void deletedLiveRoastIsCancelledFirst() {
        RoastRef queued = given.accept(account);
        AttemptRef running = given.claimOne(account);
        AttemptRef paid = given.claimOne(account);
        given.reached(paid, Stage.GENERATE);
        store.files().deleteRoast(queued);
        store.files().deleteRoast(running.roast());
        assertUsage(1, 0);

        store.files().deleteRoast(paid.roast());
        assertUsage(1, 1);
        assertThat(store.intake().usage(account).inFlight()).isZero();
    }

    @Test
    void deletedEndedRoastGivesNothingBack() {
        AttemptRef won = given.claimOne(account);
        given.end(done(won));
        RoastRef failed = given.acceptAndFail(account);
        store.files().deleteRoast(won.roast());
        store.files().deleteRoast(failed);

        assertUsage(1, 1);
    }

    @Test
    void deletedRoastsDerivedFilesExpireNow() {
        AttemptRef attempt = given.claimOne(account);
        FileKey adopted = given.derivedFile(attempt);
        FileKey left = given.derivedFile(attempt);
        given.end(new Ending.Done(attempt, REPORT, Optional.of(adopted)));
        store.files().deleteRoast(attempt.roast());

        assertThat(store.files().doomed(10)).containsExactlyInAnyOrder(adopted, left);
    }

    @Test
    void deletedRoastLeavesItsResume() {
        ResumeId resume = given.uploadedResume(account);
        store.files().deleteRoast(given.accept(account, resume));

        assertThat(store.resumes().find(account, resume)).isPresent();
        assertThat(store.files().doomed(10)).isEmpty();
    }

    @Test
    void deletedRoastsIdempotencyKeyIsForgotten() {
        ResumeId resume = given.uploadedResume(account);
        var key = Optional.of(StoreFixture.key("k", "d"));
        var first = newRoast(account, resume);
        given.tryAccept(first, key);
        store.files().deleteRoast(first.ref());

        assertThat(store.intake().findKey(account, "k")).isEmpty();
        var second = newRoast(account, resume);
        assertThat(given.tryAccept(second, key))
                .isEqualTo(new Acceptance.Accepted(second.ref().id()));
    }

    @Test
    void deletedResumeGoesWithAllItsRoastsAndItsFile() {
        ResumeId resume = given.uploadedResume(account);
        FileKey file = given.fileOf(account, resume);
        RoastRef queued = given.accept(account, resume);
        AttemptRef ended = given.claimAgain(given.accept(account, resume));
        FileKey derived = given.derivedFile(ended);
        given.end(new Ending.Done(ended, REPORT, Optional.of(derived)));
        RoastRef other = given.accept(account);

        assertThat(store.files().deleteResume(account, resume, false)).isTrue();
        assertThat(store.resumes().find(account, resume)).isEmpty();
        assertThat(store.roasts().find(queued)).isEmpty();
        assertThat(store.roasts().find(ended.roast())).isEmpty();
        assertThat(store.roasts().find(other)).isPresent();
        assertThat(store.files().doomed(10)).containsExactlyInAnyOrder(file, derived);
        assertUsage(2, 1);
        assertThat(store.files().deleteResume(account, resume, false))
                .as("repeated")
                .isFalse();
    }

    @Test
    void announcedResumeIsDeletedToo() {
        ResumeId resume = given.uploadedResume(account);
        FileKey file = given.fileOf(account, resume);

        assertThat(store.files().deleteResume(account, resume, false)).isTrue();
        assertThat(store.files().doomed(10)).containsExactly(file);
        assertThat(given.tryAccept(newRoast(account, resume), Optional.empty()))
                .isIn(new Acceptance.ResumeGone(), new Acceptance.UploadNotReady());
    }

    @Test
    void resumeWhoseRetentionRunsIsNotDeletedByASweeper() {
        ResumeId resume = given.uploadedResume(account);
        given.end(done(given.claimAgain(given.accept(account, resume))));

        assertThat(store.files().deleteResume(account, resume, true)).isFalse();
        assertThat(store.resumes().find(account, resume)).isPresent();
        assertUsage(1, 0);
    }

    @Test
    void resumeThatWasAcceptedAgainIsNotDeletedByASweeper() {
        ResumeId resume = given.uploadedResume(account);
        given.end(done(given.claimAgain(given.accept(account, resume))));
        advance(StoreFixture.RETENTION.plus(SOON));
        assertThat(store.resumes().expired(10)).hasSize(1);
        RoastRef again = given.accept(account, resume);

        assertThat(store.files().deleteResume(account, resume, true)).isFalse();
        assertThat(given.find(again).ref()).isEqualTo(again);
    }

    @Test
    void resumeWithALiveRoastIsNotDeletedByASweeper() {
        ResumeId resume = given.uploadedResume(account);
        RoastRef queued = given.accept(account, resume);
        advance(StoreFixture.RETENTION.plus(SOON));
        assertThat(store.files().deleteResume(account, resume, true)).isFalse();

        store.intake().cancel(queued);
        assertThat(store.files().deleteResume(account, resume, true)).isTrue();
        assertThat(store.roasts().find(queued)).isEmpty();
    }

    @Test
    void eraseFailsIfErasureHasNotBegun() {
        RoastRef roast = given.accept(account);

        assertThatThrownBy(() -> store.files().erase(account, 10)).isInstanceOf(PortFailureException.class);
        assertThat(given.find(roast).ref()).isEqualTo(roast);
    }

    @Test
    void erasingGoesPageByPageUntilNothingIsLeft() {
        for (int i = 0; i < 4; i++) {
            given.accept(account);
        }
        store.accounts().markErasing(account);

        assertThat(store.files().erase(account, 3)).as("rows are left").isTrue();
        AtomicInteger pages = new AtomicInteger(1);
        StoreFixture.untilFalse("erase a page", () -> {
            pages.incrementAndGet();
            return store.files().erase(account, 3);
        });
        assertThat(pages.get()).as("4 roasts and 4 resumes by 3").isBetween(2, 10);
        assertThat(store.files().erase(account, 3)).as("repeated").isFalse();
        store.accounts().drop(account, StoreFixture.event(AuditKind.ERASED));
        assertThat(store.files().erase(account, 3)).as("it is gone").isFalse();
        assertThat(store.roasts().backlog().queued()).isZero();
    }

    @Test
    void erasedAccountsFilesExpireNow() {
        AttemptRef attempt = given.claimOne(account);
        FileKey derived = given.derivedFile(attempt);
        FileKey resume = given.fileOf(account, given.find(attempt.roast()).resume());
        FileKey announced = given.fileOf(account, given.uploadedResume(account));
        given.eraseRows(account);

        assertThat(store.files().doomed(10)).containsExactlyInAnyOrder(derived, resume, announced);
        store.accounts().drop(account, StoreFixture.event(AuditKind.ERASED));
        assertThat(store.files().doomed(10))
                .as("the ledger outlives the account")
                .hasSize(3);
    }

    private boolean registerDerived(AttemptRef attempt) {
        return store.files()
                .register(new NewFile(
                        fileKey(), new NewFile.Content.Derived(attempt), Duration.ofHours(1), Optional.empty()));
    }

    private void assertUsage(int used, int deleted) {
        var usage = store.intake().usage(account);
        assertThat(usage.day().used()).isEqualTo(used);
        assertThat(usage.month().used()).isEqualTo(used);
        assertThat(usage.day().deleted()).isEqualTo(deleted);
        assertThat(usage.month().deleted()).isEqualTo(deleted);
    }
}

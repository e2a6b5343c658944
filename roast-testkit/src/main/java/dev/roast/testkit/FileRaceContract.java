package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.REPORT;
import static dev.roast.testkit.StoreFixture.SOON;
import static dev.roast.testkit.StoreFixture.UPLOAD_EXPIRY;
import static dev.roast.testkit.StoreFixture.fileKey;
import static dev.roast.testkit.StoreFixture.newRoast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.port.Acceptance;
import dev.roast.port.AttemptRef;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.NewFile;
import dev.roast.port.NewRoast;
import dev.roast.port.StoredResume;
import dev.roast.port.StoredRoast;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That no file is deleted that is needed, and none forgotten, whatever happens at the same time. Run within {@link StoreContract}. */
abstract class FileRaceContract extends StorePartContract {
    /** The second when the file's row has gone with its object already. */
    private static final Set<Object> REFUSED = Set.of(new Acceptance.UploadNotReady(), new Acceptance.ResumeGone());

    @Test
    void fileIsAdoptedByTheAcceptOrDoomedNeverBoth() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AccountId account = given.account();
            ResumeId resume = given.uploadedResume(account);
            FileKey file = given.fileOf(account, resume);
            List<Object> answers = Race.of(
                    List.of(() -> given.tryAccept(newRoast(account, resume), Optional.empty()), this::doomAtExpiry));

            boolean adopted = answers.get(0) instanceof Acceptance.Accepted;
            assertThat(adopted || REFUSED.contains(answers.get(0)))
                    .as("%s", answers)
                    .isTrue();
            assertThat(answers.get(1)).isEqualTo(adopted ? List.of() : List.of(file));
            assertThat(store.resumes().find(account, resume).isPresent()).isEqualTo(adopted);
            store.files().gone(List.of(file));
        }
    }

    @Test
    void derivedFileIsAdoptedByTheEndingOrDoomedNeverBoth() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            FileKey file = given.derivedFile(attempt);
            List<Object> answers = Race.of(
                    List.of(() -> given.end(new Ending.Done(attempt, REPORT, Optional.of(file))), this::doomAtExpiry));

            boolean adopted = answers.get(0) == EndResult.ENDED;
            assertThat(answers)
                    .isEqualTo(
                            adopted
                                    ? List.of(EndResult.ENDED, List.of())
                                    : List.of(EndResult.ENDED_WITHOUT_FILE, List.of(file)));
            assertThat(given.find(attempt.roast()).annotated().isPresent()).isEqualTo(adopted);
            store.files().gone(List.of(file));
        }
    }

    @Test
    void fileIsDoomedWhenItsResumeIsDeletedWhileItIsAccepted() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AccountId account = given.account();
            ResumeId resume = given.uploadedResume(account);
            FileKey file = given.fileOf(account, resume);
            NewRoast roast = newRoast(account, resume);
            Race.of(List.of(
                    () -> given.tryAccept(roast, Optional.empty()),
                    () -> store.files().deleteResume(account, resume, false)));

            assertThat(store.resumes().find(account, resume)).isEmpty();
            assertThat(store.roasts().find(roast.ref())).isEmpty();
            assertThat(store.intake().usage(account).inFlight()).isZero();
            assertThat(store.files().doomed(10)).containsExactly(file);
            store.files().gone(List.of(file));
        }
    }

    @Test
    void sweeperNeverDeletesAResumeThatIsBeingAcceptedAgain() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AccountId account = given.account();
            ResumeId resume = given.uploadedResume(account);
            given.end(StoreFixture.done(given.claimAgain(given.accept(account, resume))));
            advance(StoreFixture.RETENTION.plus(SOON));
            NewRoast again = newRoast(account, resume);
            List<Object> answers = Race.of(List.of(
                    () -> given.tryAccept(again, Optional.empty()),
                    () -> store.files().deleteResume(account, resume, true)));

            boolean accepted =
                    answers.get(0).equals(new Acceptance.Accepted(again.ref().id()));
            assertThat(answers).isEqualTo(List.of(accepted ? answers.get(0) : new Acceptance.ResumeGone(), !accepted));
            assertThat(store.roasts().find(again.ref()).isPresent()).isEqualTo(accepted);
        }
    }

    @Test
    void derivedFileIsDoomedWhenItsRoastIsDeletedWhileItEnds() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            FileKey file = given.derivedFile(attempt);
            Race.of(List.of(
                    () -> given.end(new Ending.Done(attempt, REPORT, Optional.of(file))),
                    () -> store.files().deleteRoast(attempt.roast())));

            assertThat(store.files().doomed(10)).containsExactly(file);
            store.files().gone(List.of(file));
        }
    }

    @Test
    void derivedFileRegisteredWhileItsRoastIsLostIsNotForgotten() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            AttemptRef attempt = given.claimOne();
            NewFile file = new NewFile(
                    fileKey(), new NewFile.Content.Derived(attempt), Duration.ofMinutes(1), Optional.empty());
            List<Boolean> answers = Race.of(List.of(
                    () -> store.files().register(file), () -> store.files().deleteRoast(attempt.roast())));
            advance(Duration.ofMinutes(2));

            List<FileKey> doomed = store.files().doomed(10);
            assertThat(doomed).isEqualTo(answers.get(0) ? List.of(file.key()) : List.of());
            store.files().gone(doomed);
        }
    }

    @Test
    void everyFileIsDoomedExactlyWhenNothingNeedsItWhateverWasDone() {
        AccountId account = given.account();
        Random random = new Random(42);
        Set<FileKey> registered = new HashSet<>();
        Set<FileKey> removed = new HashSet<>();
        for (int step = 0; step < 300; step++) {
            registered.add(newFile(account, random));
            if (random.nextInt(3) == 0) {
                advance(UPLOAD_EXPIRY.dividedBy(2));
            }
            delete(account, random);
            List<FileKey> doomed = store.files().doomed(5);
            assertThat(doomed).noneMatch(needed(account)::contains).noneMatch(removed::contains);
            if (random.nextBoolean()) {
                store.files().gone(doomed);
                removed.addAll(doomed);
            }
        }
        given.eraseRows(account);

        removeAll(removed);
        assertThat(removed).isEqualTo(registered);
    }

    private FileKey newFile(AccountId account, Random random) {
        ResumeId resume = given.uploadedResume(account);
        FileKey file = given.fileOf(account, resume);
        if (random.nextInt(3) > 0) {
            AttemptRef attempt = given.claimAgain(given.accept(account, resume));
            if (random.nextBoolean()) {
                given.end(StoreFixture.done(attempt));
            }
        }
        return file;
    }

    private void delete(AccountId account, Random random) {
        List<StoredResume> resumes = resumes(account);
        if (!resumes.isEmpty() && random.nextInt(3) == 0) {
            store.files()
                    .deleteResume(
                            account,
                            resumes.get(random.nextInt(resumes.size())).resume().id(),
                            false);
        }
    }

    private Set<FileKey> needed(AccountId account) {
        Set<FileKey> needed = new HashSet<>();
        resumes(account).forEach(resume -> needed.add(resume.file()));
        allPages(500, after -> store.roasts().list(account, after, 500)).stream()
                .map(StoredRoast::annotated)
                .flatMap(Optional::stream)
                .forEach(needed::add);
        return needed;
    }

    private List<StoredResume> resumes(AccountId account) {
        return allPages(500, after -> store.resumes().list(account, after, 500));
    }

    private void removeAll(Collection<FileKey> removed) {
        StoreFixture.untilFalse("remove doomed files", () -> {
            List<FileKey> doomed = store.files().doomed(50);
            store.files().gone(doomed);
            return removed.addAll(doomed);
        });
    }

    /** Lets the files of this round expire, and marks them. */
    private List<FileKey> doomAtExpiry() {
        advance(UPLOAD_EXPIRY.plus(SOON));
        return store.files().doomed(10);
    }
}

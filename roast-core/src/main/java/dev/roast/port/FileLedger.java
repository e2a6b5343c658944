package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import java.util.Collection;
import java.util.List;

/**
 * The part of the {@link Store} that knows every object in the blob store, from before its first byte until after its
 * last. No object is ever deleted that is adopted, and none is ever forgotten.
 */
public interface FileLedger {

    /**
     * Enters a file, not adopted, with its expiry.
     *
     * @param file what; entering the same key again with the same content changes nothing
     * @return true if it is entered; false if the account is being erased or is gone, or a derived file's attempt does
     *     not hold its roast any more
     */
    boolean register(NewFile file);

    /**
     * Deletes a roast. One that is queued or running is cancelled first, by the rule of {@link RoastIntake#cancel}; one
     * that has ended gives nothing back. If it is still charged then, its windows' {@code deleted} rises. Its derived
     * files are given an expiry of now. Its idempotency key is forgotten. One commit.
     *
     * @param roast which
     * @return whether it was there
     */
    boolean deleteRoast(RoastRef roast);

    /**
     * Deletes a resume, announced or adopted, with all its roasts as by {@link #deleteRoast}. Its file is given an expiry
     * of now. One commit.
     *
     * @param account whose
     * @param resume which
     * @param onlyExpired whether it is left alone unless its retention has run out and none of its roasts is queued or
     *     running: for sweepers, as an accept may have come after {@link ResumeShelf#expired} looked
     * @return whether it was there, and is deleted
     */
    boolean deleteResume(AccountId account, ResumeId resume, boolean onlyExpired);

    /**
     * Removes one page of the rows of an account whose erasure has begun: roasts, resumes, keys, quota. Files lose their
     * account and are given an expiry of now.
     *
     * @param account whose
     * @param max how many rows at most
     * @return whether rows are left; an account that is gone has none
     * @throws PortFailureException if there is such an account and its erasure has not begun
     */
    boolean erase(AccountId account, int max);

    /**
     * Marks files for removal and returns them: those that nothing has adopted and whose expiry has passed, those marked
     * earlier whose object's removal was never confirmed with {@link #gone}, and those whose object is to be removed once
     * more as their grant has run out. A marked file is never adopted again. One commit.
     *
     * @param max how many at most
     * @return keys of objects to delete now
     */
    List<FileKey> doomed(int max);

    /**
     * Confirms that objects are deleted. Their rows are removed; but where a grant still runs, so that someone could
     * write the object again, the row stays until that time has passed, and is then given by {@link #doomed} once more.
     *
     * @param keys of marked files; others are passed over
     */
    void gone(Collection<FileKey> keys);
}

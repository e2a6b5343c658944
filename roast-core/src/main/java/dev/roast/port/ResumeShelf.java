package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.Page;
import dev.roast.model.ResumeId;
import java.util.List;
import java.util.Optional;

/** The part of the {@link Store} from which resumes are read. Nothing here changes anything. */
public interface ResumeShelf {

    /**
     * Finds a resume, announced or adopted.
     *
     * @param account whose; another account's is not found
     * @param resume which
     * @return the resume, or empty if there is none, it is announced only and its time has passed or its file is marked,
     *     or its account is being erased
     */
    Optional<StoredResume> find(AccountId account, ResumeId resume);

    /**
     * Lists an account's adopted resumes, the newest first.
     *
     * @param account whose
     * @param after the {@code next} of the page before; empty for the first
     * @param limit how many at most, 1 to 1,000
     * @return a page
     * @throws IllegalArgumentException if {@code after} is none that this method gave
     */
    Page<StoredResume> list(AccountId account, Optional<String> after, int limit);

    /**
     * Counts an account's announced resumes that still might be adopted, so that it can't fill the storage with files that
     * it never submits.
     *
     * @param account whose
     * @return as of now; none for an account that is gone
     */
    Waiting waiting(AccountId account);

    /**
     * Lists adopted resumes of all accounts whose retention has run out and that have no roast queued or running.
     *
     * @param max how many at most
     * @return to be deleted with {@link FileLedger#deleteResume}
     */
    List<StoredResume> expired(int max);
}

package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.Resume;
import java.util.Objects;

/**
 * A resume as the store keeps it.
 *
 * @param account whose
 * @param resume what its owner sees
 * @param file where the PDF is
 * @param adopted whether a roast has taken it; until then it is announced, and expires soon
 * @param granted whether someone else was let write the file, so that what has arrived is still to be looked at
 */
public record StoredResume(AccountId account, Resume resume, FileKey file, boolean adopted, boolean granted) {

    /** Requires all parts. */
    public StoredResume {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(resume, "resume");
        Objects.requireNonNull(file, "file");
    }

    /** Returns a text without the file's name. */
    @Override
    public String toString() {
        return "StoredResume[" + account + ", " + resume.id() + "]";
    }
}

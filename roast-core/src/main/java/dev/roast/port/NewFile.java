package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that is about to come into being.
 *
 * @param key new, and not to be guessed
 * @param content what it is
 * @param expiry until it is removed if nothing adopts it
 * @param grant how long it may still be written although it is not needed any more: for a file that its owner sends to the
 *     storage, the grant and the longest upload time; for one that this process writes, the longest write; empty if no
 *     write can be that late
 */
public record NewFile(FileKey key, Content content, Duration expiry, Optional<Duration> grant) {

    /** Requires all parts. */
    public NewFile {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(grant, "grant");
    }

    /** What a file is. */
    public sealed interface Content {

        /** Returns whose it is. */
        AccountId account();

        /**
         * A resume that is announced.
         *
         * @param account whose
         * @param resume new
         * @param fileName what its owner calls it
         * @param length in bytes
         * @param sha256 the digest of the bytes, in lower-case hexadecimal
         * @param direct whether someone else is let write it, so that what arrives is still to be looked at
         */
        record Upload(AccountId account, ResumeId resume, String fileName, long length, String sha256, boolean direct)
                implements Content {
            /** Requires all parts. */
            public Upload {
                Objects.requireNonNull(account, "account");
                Objects.requireNonNull(resume, "resume");
                Objects.requireNonNull(fileName, "fileName");
                Objects.requireNonNull(sha256, "sha256");
            }

            /** Returns a text without the file's name. */
            @Override
            public String toString() {
                return "Upload[" + resume + "]";
            }
        }

        /**
         * Something made by an attempt, to be adopted by its ending.
         *
         * @param attempt whose; it must still hold its roast
         */
        record Derived(AttemptRef attempt) implements Content {
            /** Requires it. */
            public Derived {
                Objects.requireNonNull(attempt, "attempt");
            }

            @Override
            public AccountId account() {
                return attempt.roast().account();
            }
        }
    }
}

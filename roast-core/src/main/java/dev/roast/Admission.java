package dev.roast;

import dev.roast.internal.intake.Entrance;
import dev.roast.model.Refusal;
import dev.roast.model.Submission;
import dev.roast.model.Upload;
import dev.roast.model.Uploading;
import dev.roast.port.IdempotencyKey;
import java.util.Optional;

/** What became of asking to submit a file that has not been read yet, so that nobody sends megabytes to be refused. */
public sealed interface Admission {

    /**
     * The file need not be read.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Admission {}

    /**
     * The file may come. It holds one submit of the burst limit, which is given back if nothing comes of it: call
     * {@link #submit} or {@link #leave}, once. Safe for use by many threads, one after the other.
     */
    final class Admitted implements Admission {
        private final Entrance entrance;
        private final Parts parts;

        Admitted(Entrance entrance, Parts parts) {
            this.entrance = entrance;
            this.parts = parts;
        }

        /**
         * Uploads and submits the file. If the idempotency key was known, nothing is stored and nothing is charged.
         *
         * @param file a PDF
         * @param key with the word that was given to {@link Member#admit}, and a digest that covers the file
         * @return what became of it
         */
        public Submission submit(Upload file, Optional<IdempotencyKey> key) {
            return entrance.earlier(key).orElseGet(() -> uploadAndSubmit(file, key));
        }

        private Submission uploadAndSubmit(Upload file, Optional<IdempotencyKey> key) {
            Uploading uploading = parts.uploads().upload(entrance.account(), entrance.tier(), file);
            if (uploading instanceof Uploading.Refused refused) {
                leave();
                return new Submission.Refused(refused.refusal());
            }
            return entrance.submit(uploading.id(), key);
        }

        /** Says that no file will come. */
        public void leave() {
            entrance.leave();
        }
    }
}

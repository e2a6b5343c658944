package dev.roast.port;

import dev.roast.model.Refusal;
import dev.roast.model.ResumeId;
import java.time.Duration;
import java.util.Objects;

/** What became of announcing a file that its owner will send to the storage directly. */
public sealed interface Announcing {

    /**
     * The file may be sent.
     *
     * @param id names the resume, which can be submitted when the file has arrived
     * @param grant how to send it
     * @param lifetime for how long the grant holds, from now
     */
    record Announced(ResumeId id, Grant grant, Duration lifetime) implements Announcing {
        /** Requires all parts. */
        public Announced {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(lifetime, "lifetime");
        }
    }

    /**
     * Nothing may be sent.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Announcing {
        /** Requires a reason. */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }
}

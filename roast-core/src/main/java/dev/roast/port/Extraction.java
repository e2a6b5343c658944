package dev.roast.port;

import dev.roast.model.Failure;
import java.util.Objects;

/** What became of reading a document. */
public sealed interface Extraction {

    /** It was read. */
    record Extracted(ResumeText text) implements Extraction {
        /** Requires it. */
        public Extracted {
            Objects.requireNonNull(text, "text");
        }
    }

    /** It can't be read, and trying again will not help. The failure's code refuses the document. */
    record Refused(Failure failure) implements Extraction {
        /** Requires a refusal of the document. */
        public Refused {
            if (!failure.code().refusesDocument()) {
                throw new IllegalArgumentException(failure.code() + " is no reason to refuse a document");
            }
        }
    }
}

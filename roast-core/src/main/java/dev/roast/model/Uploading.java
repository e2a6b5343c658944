package dev.roast.model;

/** What became of an upload. */
public sealed interface Uploading {

    /**
     * Returns the resume's id.
     *
     * @throws RefusedException if the upload was refused
     */
    ResumeId id();

    /**
     * The file is there. It is kept for a day, and for the tier's retention once it is roasted.
     *
     * @param id names the resume
     */
    record Uploaded(ResumeId id) implements Uploading {}

    /**
     * Nothing was taken.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Uploading {
        @Override
        public ResumeId id() {
            throw new RefusedException(refusal);
        }
    }
}

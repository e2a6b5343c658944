package dev.roast.model;

import java.util.Objects;

/** Thrown where the caller asked for an id and there is none, as the upload or the submit was refused. */
public final class RefusedException extends RoastException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /**
     * Makes one.
     *
     * @param refusal why
     */
    public RefusedException(Refusal refusal) {
        super(refusal.message());
        this.refusal = Objects.requireNonNull(refusal, "refusal");
    }

    /** Returns why. */
    public Refusal refusal() {
        return refusal;
    }
}

package dev.roast.model;

/** Thrown where someone waits for a roast that there is not: it never was this account's, or it has been deleted. */
public final class RoastGoneException extends RoastException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param roast which
     */
    public RoastGoneException(RoastId roast) {
        super("there is no roast " + roast + "; it was deleted, or is another account's");
    }
}

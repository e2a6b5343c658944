package dev.roast.port;

/**
 * A mark that lives and dies with a queue's content. While it is missing, all due roasts are offered again; it is set
 * when that is complete, and only if the content was not lost once more in the meantime.
 */
public interface QueueMark {

    /** Returns whether the mark is there. */
    boolean present();

    /**
     * Begins a refill: keeps the token where the queue's content is, in place of any earlier one.
     *
     * @param token random
     */
    void begin(String token);

    /**
     * Ends a refill: sets the mark if that token is still there, in one step, and removes it.
     *
     * @param token what {@link #begin} was given
     * @return whether the mark is set; false if the content was lost, or another refill has begun
     */
    boolean complete(String token);
}

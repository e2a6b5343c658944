package dev.roast.port;

import dev.roast.model.AccountId;
import java.util.Optional;

/** The part of the {@link Store} through which roasts come in. Asked by the web side. */
public interface RoastIntake {

    /**
     * Accepts a roast. One commit: the roast, queued and due; its use of the day's and the month's quota; its idempotency
     * key; the adoption of its file, if it is the resume's first, which makes the resume; the resume's retention.
     *
     * <p>Decided in this order: account, roast id (one that exists answers {@code Accepted}, whatever else has changed),
     * idempotency key, resume, in-flight, month's quota, day's quota. In-flight is queued + running, checked in the same
     * commit, so that of n simultaneous calls with k places left exactly k are accepted.
     *
     * @param roast what
     * @param quotas what the account may use
     * @param maxInFlight how many may be queued and running
     * @param key if the client gave one
     * @return what became of it
     */
    Acceptance accept(NewRoast roast, Quotas quotas, int maxInFlight, Optional<IdempotencyKey> key);

    /**
     * Finds what an idempotency key stands for, without changing anything: so that a repeated request can be answered
     * before anything is charged or stored.
     *
     * @param account whose
     * @param key the client's word
     * @return the roast and the digest that came with it first; empty if the key is not known, or not any more
     */
    Optional<KnownKey> findKey(AccountId account, String key);

    /**
     * Cancels a roast that is queued or running. Before a paid step had begun its quota is given back, afterwards kept.
     * A running one is lost to its worker at the next beat, and no ending of that worker takes effect.
     *
     * @param roast which
     * @return what became of it
     */
    Cancellation cancel(RoastRef roast);

    /**
     * Reads what an account has used. Changes nothing.
     *
     * @param account whose; an unknown one has used nothing
     * @return the windows that are running now
     */
    Usage usage(AccountId account);

    /**
     * Queues a failed roast once more: charged anew in the windows that are running now, errors and crashes at zero, the
     * attempt growing on, the paid flag kept cleared until the next paid step. One commit.
     *
     * @param roast which
     * @param quotas what the account may use
     * @return what became of it
     */
    Replay replay(RoastRef roast, Quotas quotas);

    /**
     * What an idempotency key stands for.
     *
     * @param roast the roast of the first time
     * @param digest the digest of the first time
     */
    record KnownKey(RoastRef roast, String digest) {}
}

package dev.roast.internal.intake;

import dev.roast.model.AccountId;
import dev.roast.model.Refusal;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Submission;
import dev.roast.model.Tier;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.RoastIntake.KnownKey;
import java.util.Optional;

/** A submit that is let in and whose file may still be on its way. Ends with {@link #submit} or {@link #leave}. */
public final class Entrance {
    private final Submits submits;
    private final Asker asker;
    private final RoastOptions options;
    private final Optional<KnownKey> known;

    Entrance(Submits submits, Asker asker, RoastOptions options, Optional<KnownKey> known) {
        this.submits = submits;
        this.asker = asker;
        this.options = options;
        this.known = known;
    }

    /** Returns whose it is. */
    public AccountId account() {
        return asker.account();
    }

    /** Returns by which limits. */
    public Tier tier() {
        return asker.tier();
    }

    /** Returns the first answer to a key that was known at the entrance, or that it came with something else. */
    public Optional<Submission> earlier(Optional<IdempotencyKey> key) {
        return known.map(first -> first.digest().equals(key.orElseThrow().digest())
                ? new Submission.Accepted(first.roast().id(), true)
                : Refusals.keyReused());
    }

    /** Accepts the roast, if it may be. */
    public Submission submit(ResumeId resume, Optional<IdempotencyKey> key) {
        Submission outcome = submits.acceptArrived(asker, resume, options, key);
        if (outcome instanceof Submission.Refused) {
            leave();
        }
        return outcome;
    }

    /** Gives back what was taken at the entrance. */
    public void leave() {
        if (known.isEmpty()) {
            submits.giveBack(asker);
        }
    }

    /** What became of asking to be let in. */
    public sealed interface Asked {}

    /** In. */
    public record In(Entrance entrance) implements Asked {}

    /** Out. */
    public record Out(Refusal refusal) implements Asked {}
}

package dev.roast.internal.worker;

import dev.roast.port.Claimed;
import dev.roast.port.Ending;
import java.util.Optional;

/** Does the work of one attempt. The worker does not know what that is. */
@FunctionalInterface
public interface AttemptRunner {

    /**
     * Works.
     *
     * @param claimed what on
     * @param attempt to be told of every step
     * @return how it ends, or empty if it stopped because the attempt said so
     */
    Optional<Ending> run(Claimed claimed, Attempt attempt);
}

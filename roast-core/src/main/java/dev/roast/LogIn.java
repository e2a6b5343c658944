package dev.roast;

import dev.roast.model.RoastException;
import dev.roast.model.SessionToken;
import java.time.Duration;

/** What became of a log-in. */
public sealed interface LogIn {

    /**
     * Returns who is logged in.
     *
     * @throws RoastException if nobody is
     */
    Member member();

    /**
     * A session has begun.
     *
     * @param member who
     * @param token what to show at the next request; see {@link Roaster#authenticate}
     */
    record LoggedIn(Member member, SessionToken token) implements LogIn {}

    /** E-mail and password do not go together; which of them is wrong is not said. */
    record Refused() implements LogIn {
        @Override
        public Member member() {
            throw new RoastException("E-mail and password do not go together; try again.");
        }
    }

    /**
     * Too many passwords were tried at this account or from this address; this one was not.
     *
     * @param retryAfter when to try again
     */
    record Throttled(Duration retryAfter) implements LogIn {
        @Override
        public Member member() {
            throw new RoastException("Too many log-ins were tried; try again in " + retryAfter.toSeconds() + " s.");
        }
    }
}

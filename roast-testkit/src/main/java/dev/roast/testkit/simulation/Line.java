package dev.roast.testkit.simulation;

import dev.roast.model.AccountId;
import java.util.Collection;
import java.util.Optional;

/** Who is served before whom: what an account has much of holds nobody else up. */
final class Line {
    /** What two workers with three slots each may have taken before a hint comes, and one turn of each of the others. */
    private static final int MOST_BEFORE = 9;

    private final boolean fair;

    /**
     * Makes one.
     *
     * @param fair whether it can be seen who waits for whom, as nothing else holds anybody up
     */
    Line(boolean fair) {
        this.fair = fair;
    }

    /** A roast is claimed. Returns what is wrong with that, if something is. */
    Optional<String> claimed(Life claimed, Collection<Life> lives) {
        AccountId account = claimed.seen().ref().account();
        lives.stream()
                .filter(life -> life.waitsForItsFirstAttempt()
                        && !life.seen().ref().account().equals(account))
                .forEach(Life::overtaken);
        return fair && claimed.waitsForItsFirstAttempt() && claimed.waitedFor() > MOST_BEFORE
                ? Optional.of(claimed.waitedFor() + " roasts of others are claimed before the only one of an account: "
                        + claimed.seen())
                : Optional.empty();
    }
}

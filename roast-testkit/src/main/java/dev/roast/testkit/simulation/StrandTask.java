package dev.roast.testkit.simulation;

import dev.roast.internal.seam.Seam;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The handle of a simulated thread. */
record StrandTask(LockStep steps, Strand strand) implements Seam.Task {

    @Override
    public void interrupt() {
        if (!strand.hasEnded()) {
            strand.interrupt();
            steps.wake(strand);
        }
    }

    @Override
    public boolean join(Duration atMost) throws InterruptedException {
        Instant until = steps.now().plus(atMost);
        while (!strand.hasEnded() && steps.now().isBefore(until)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            strand.joiners().add(steps.current());
            steps.await(Optional.of(Duration.between(steps.now(), until)));
        }
        return strand.hasEnded();
    }
}

package dev.roast.internal.roast;

import dev.roast.internal.seam.Seam;
import dev.roast.model.Stage;
import dev.roast.port.Claimed;
import dev.roast.port.RoastEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where an attempt is. Stops it where it does not hold its roast any more, and tells how long each step took. */
final class Steps {
    private final Claimed claimed;
    private final Progress progress;
    private final Consumer<RoastEvent> told;
    private final Seam seam;
    private Optional<Stage> running = Optional.empty();
    private Instant began;

    Steps(Claimed claimed, Progress progress, Consumer<RoastEvent> told, Seam seam) {
        this.claimed = claimed;
        this.progress = progress;
        this.told = told;
        this.seam = seam;
        this.began = seam.now();
    }

    /**
     * Ends the step before and begins the next.
     *
     * @throws AttemptLostException if the attempt does not hold its roast any more
     */
    void begin(Stage stage) {
        Instant now = seam.now();
        Duration took = Duration.between(began, now);
        running.ifPresent(done -> told.accept(new RoastEvent.StageDone(
                claimed.attempt().roast(), claimed.attempt().attempt(), done, took)));
        if (!progress.reached(stage)) {
            throw new AttemptLostException();
        }
        running = Optional.of(stage);
        began = now;
    }

    /**
     * A call is about to be made that costs money. The first begins the step {@link Stage#GENERATE}, from which on a roast
     * counts as paid for; each further one, which may come minutes later, is confirmed anew.
     *
     * @throws AttemptLostException if the attempt does not hold its roast any more
     */
    void pay() {
        if (!running.equals(Optional.of(Stage.GENERATE))) {
            begin(Stage.GENERATE);
        } else if (!progress.reached(Stage.GENERATE)) {
            throw new AttemptLostException();
        }
    }
}

package dev.roast.testkit.simulation;

import dev.roast.Member;
import dev.roast.model.ResumeId;
import dev.roast.model.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Files that someone uploaded, or announced, and did not submit. */
final class UnusedFiles {
    /** How long a file may wait for its first roast. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final World world;
    private final Random random;
    private final DirectUploads direct;
    private final List<Left> waiting = new ArrayList<>();

    /** One of them. */
    private record Left(ResumeId resume, Instant at) {}

    UnusedFiles(World world, Random random) {
        this.world = world;
        this.random = random;
        this.direct = new DirectUploads(world, random);
    }

    void leave(Member member) {
        waits(member.upload(Upload.of("cv.pdf", SimulatedPdf.of(1))));
    }

    void announce(Member member) {
        direct.announce(member).ifPresent(this::waits);
    }

    private void waits(ResumeId resume) {
        waiting.add(new Left(resume, world.steps().now()));
    }

    /** Returns one of them, which may not have arrived. */
    Optional<ResumeId> some() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.get(random.nextInt(waiting.size())).resume());
    }

    /** Goes through them, each just as its time is over. */
    void atTheEndOfTheirTime(Consumer<ResumeId> then) {
        for (Left left : waiting) {
            Instant end = left.at().plus(KEPT).plusMillis(500L - random.nextInt(3_000));
            Duration time = Duration.between(world.steps().now(), end);
            world.steps().pause(time.isNegative() ? Duration.ZERO : time);
            then.accept(left.resume());
        }
        waiting.clear();
    }
}

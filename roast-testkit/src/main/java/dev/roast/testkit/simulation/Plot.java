package dev.roast.testkit.simulation;

import dev.roast.model.RoastState;
import dev.roast.port.StoredRoast;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What happens in a simulated world, from the first visit until nothing is left. */
final class Plot {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LAST_SWEEPS = Duration.ofMinutes(3);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final World world;
    private final LockStep steps;
    private int visiting;

    Plot(World world) {
        this.world = world;
        this.steps = world.steps();
    }

    void run() {
        Instant start = steps.now();
        world.populate();
        if (!world.isRush()) {
            steps.start("chaos", Optional.empty(), new Chaos(world)::run);
        }
        visit(Visitor::visit);
        until("the visits", () -> visiting == 0);
        world.weather().clearsUp();
        until("the roasts", this::settled);
        world.witness().lookAtAll();
        nextDay(start);
        until("the late roasts", this::settled);
        world.witness().lookAtAll();
        requireOwnCopies();
        cleanUp();
    }

    private void visit(java.util.function.Consumer<Visitor> what) {
        for (Visitor visitor : world.visitors()) {
            visiting++;
            steps.start("visitor", Optional.empty(), () -> {
                try {
                    what.accept(visitor);
                } finally {
                    visiting--;
                }
            });
        }
    }

    private boolean settled() {
        return visiting == 0
                && world.witness().allEnded()
                && world.nodes().size() == 4
                && world.nodes().stream().noneMatch(node -> node.isFrozen() || node.isCutOff());
    }

    /** Files that were left unused are submitted just as their time is over. */
    private void nextDay(Instant start) {
        awaitLateWrites();
        Duration later = DAY.minus(Duration.between(start, steps.now())).minusSeconds(5);
        if (!later.isNegative()) {
            steps.jump(later);
        }
        world.weather().drizzles();
        visit(Visitor::comeBack);
        until("the late visits", () -> visiting == 0);
        world.weather().clearsUp();
    }

    /** A storage takes no write that was signed a day ago: what is on its way arrives before so much time passes. */
    private void awaitLateWrites() {
        until("the late writes", () -> !steps.lives(Mishaps.LATE_PUT));
    }

    /** An annotated copy is the one that the attempt wrote which ended the roast. */
    private void requireOwnCopies() {
        for (Life life : world.witness().lives()) {
            StoredRoast roast = life.seen();
            if (roast.state() == RoastState.DONE) {
                roast.annotated().ifPresent(key -> {
                    String own = roast.ref().id() + "/" + roast.attempt();
                    String found = world.blobs().open(key).map(Plot::text).orElse("nothing");
                    if (!found.equals(own)) {
                        world.witness().wrong("the annotated copy of " + roast + " is that of " + found);
                    }
                });
            }
        }
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody leaves; then nothing may be left of them. */
    private void cleanUp() {
        visit(Visitor::leave);
        until("the farewells", () -> visiting == 0);
        awaitLateWrites();
        steps.jump(DAY.multipliedBy(2));
        Instant giveUp = steps.now().plus(LAST_SWEEPS);
        while (!swept() && steps.now().isBefore(giveUp)) {
            steps.pause(SECOND);
        }
        if (!world.blobs().there().isEmpty()) {
            world.witness().wrong("objects are left: " + world.blobs().there());
        } else if (world.queue().depth() > 0) {
            world.witness().wrong(world.queue().depth() + " hints are left");
        } else if (!world.store().files().doomed(10).isEmpty()) {
            world.witness().wrong("rows of files are left");
        } else if (world.store().roasts().backlog().queued()
                        + world.store().roasts().backlog().running()
                > 0) {
            world.witness()
                    .wrong("roasts of nobody are left: "
                            + world.store().roasts().backlog());
        }
        world.visitors().forEach(visitor -> visitor.requireForgotten(world.store()));
    }

    private boolean swept() {
        return world.blobs().there().isEmpty()
                && world.queue().depth() == 0
                && world.store().files().doomed(1).isEmpty()
                && world.visitors().stream().noneMatch(visitor -> visitor.isKnown(world.store()));
    }

    private void until(String what, java.util.function.BooleanSupplier done) {
        Instant giveUp = steps.now().plus(PATIENCE);
        while (!done.getAsBoolean() && steps.trace().failure().isEmpty()) {
            if (steps.now().isAfter(giveUp)) {
                world.witness()
                        .wrong(what + " have not ended after " + PATIENCE + ": "
                                + world.witness().lives().stream()
                                        .map(Life::seen)
                                        .filter(roast -> !roast.state().ended())
                                        .toList()
                                + " " + world.nodes());
                return;
            }
            steps.pause(SECOND);
        }
    }
}

package dev.roast.testkit.simulation;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import dev.roast.model.Heat;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.model.Upload;
import dev.roast.port.RoastEvent;
import dev.roast.testkit.PlainHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Calm processes in simulated time, in which minutes take no time: only models do what a test tells them to. */
final class SimulatedHost implements AutoCloseable {
    static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Tier TIER = Tier.named("sim")
            .quota(1_000, 1_000)
            .burstPerMinute(1_000)
            .maxInFlight(1_000)
            .build();

    final LockStep steps;
    final List<RoastEvent> told = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(body -> {
        Thread thread = new Thread(body, "roast-simulation");
        thread.setDaemon(true);
        return thread;
    });
    private final SimulatedSeam seam;
    private final SimulatedPorts ports;
    private final SimulatedQueue queue;
    private final List<Roaster> roasters = new ArrayList<>();

    SimulatedHost() {
        steps = new LockStep(7, Instant.parse("2026-01-15T12:00:00Z"), threads);
        seam = new SimulatedSeam(steps, Optional.empty());
        ports = SimulatedPorts.inMemory(seam);
        queue = new SimulatedQueue(steps, ports.queue());
    }

    TimedModel model(String name) {
        return new TimedModel(name, steps);
    }

    /** Starts a process. */
    Roaster start(UnaryOperator<RoasterBuilder> settings) {
        RoasterBuilder builder = Roaster.builder()
                .clock(seam)
                .store(ports.store())
                .queue(queue)
                .blobs(ports.blobs())
                .rateLimiter(ports.limiter())
                .textExtractor((pdf, maxPages) -> SimulatedPdf.extract(pdf))
                .pdfAnnotator((pdf, notes) -> Optional.empty())
                .passwordHasher(new PlainHasher())
                .listener(told::add)
                .tiers(Tiers.of(TIER));
        Roaster roaster = settings.apply(builder).build().start();
        roasters.add(roaster);
        return roaster;
    }

    Member member() {
        return roasters.get(0).member("ada", "sim");
    }

    List<RoastId> submit(Member member, int roasts) {
        Upload pdf = Upload.of("cv.pdf", SimulatedPdf.of(1));
        return Stream.generate(() -> member.submit(member.upload(pdf), RoastOptions.heat(Heat.MEDIUM)))
                .limit(roasts)
                .toList();
    }

    List<Roast> ended(Member member, List<RoastId> roasts) {
        return roasts.stream().map(id -> member.await(id, PATIENCE)).toList();
    }

    Roast roast(Member member) {
        return ended(member, submit(member, 1)).get(0);
    }

    void until(BooleanSupplier holds) {
        Instant giveUp = steps.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (steps.now().isAfter(giveUp)) {
                throw new AssertionError("waited in vain");
            }
            steps.pause(LOOK);
        }
    }

    <E extends RoastEvent> List<E> told(Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <E extends RoastEvent> long told(Class<E> kind, RoastId about) {
        return told(kind).stream()
                .filter(event -> event.roast().id().equals(about))
                .count();
    }

    static List<String> writers(List<Roast> ended) {
        return ended.stream()
                .map(roast -> roast.report().orElseThrow().source().model())
                .toList();
    }

    /** The time at which the last of them ended, since one. */
    Duration lastDone(Instant since) {
        return Duration.between(since, steps.now());
    }

    @Override
    public void close() {
        try {
            roasters.forEach(Roaster::close);
        } finally {
            steps.end();
            threads.shutdownNow();
        }
    }
}

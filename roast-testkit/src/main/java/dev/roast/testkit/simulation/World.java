package dev.roast.testkit.simulation;

import dev.roast.Roaster;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.port.BlobStore;
import dev.roast.port.Extraction;
import dev.roast.port.JobQueue;
import dev.roast.port.LanguageModel;
import dev.roast.port.PdfAnnotator;
import dev.roast.port.RateLimiter;
import dev.roast.port.RoastEvent;
import dev.roast.port.Store;
import dev.roast.port.TextExtractor;
import dev.roast.testkit.PlainHasher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Two web processes and two workers, what they share, and who visits them. */
final class World {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-01-31T23:59:45Z");

    private static final Tier SMALL = Tier.named(Visitor.SMALL)
            .quota(12, 40)
            .burstPerMinute(50)
            .maxInFlight(6)
            .build();
    private static final Tier BIG = Tier.named(Visitor.BIG)
            .quota(60, 120)
            .burstPerMinute(90)
            .maxInFlight(40)
            .build();

    /** One world in so many is calm, and has one visitor with far more to do than the others. */
    private static final int RUSH = 12;

    private static final int SLOWEST_SWEEPS = 4;

    private final LockStep steps;
    private final boolean rush;
    private final Weather weather;
    private final SimulatedPorts ports;
    private final Witness witness;
    private final WatchedBlobs blobs;
    private final ShakyQueue queue;
    private final Twist twist;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Visitor> visitors = new ArrayList<>();

    World(long seed, Function<Clock, SimulatedPorts> adapters, Twist twist, Executor threads) {
        this.steps = new LockStep(seed, seed % 5 == 3 ? BEFORE_MIDNIGHT : NOON, threads);
        this.rush = steps.random().nextInt(RUSH) == 0;
        this.weather = new Weather(steps.random(), rush);
        this.twist = twist;
        Clock clock = new SimulatedSeam(steps, Optional.empty());
        this.ports = adapters.apply(clock);
        this.witness = new Witness(steps, ports.store(), rush);
        this.blobs = new WatchedBlobs(ports.blobs(), witness);
        this.queue = new ShakyQueue(
                steps, weather, witness, () -> adapters.apply(clock).queue());
    }

    LockStep steps() {
        return steps;
    }

    /** Returns whether all is calm, and one visitor has far more to do than the others. */
    boolean isRush() {
        return rush;
    }

    /** Returns some document; where all is calm, one that troubles nobody. */
    byte[] somePdf(Random chance) {
        return SimulatedPdf.of(rush ? 1 : chance.nextInt(1_000));
    }

    Weather weather() {
        return weather;
    }

    Witness witness() {
        return witness;
    }

    WatchedBlobs blobs() {
        return blobs;
    }

    ShakyQueue queue() {
        return queue;
    }

    /** Returns the store as it is, for a last look. */
    Store store() {
        return ports.store();
    }

    List<Visitor> visitors() {
        return List.copyOf(visitors);
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Returns the web processes that live. */
    List<Node> webNodes() {
        return nodes.stream().filter(node -> !node.works()).toList();
    }

    void populate() {
        for (int i = 1; i <= 2; i++) {
            start("web-" + i, false);
            start("worker-" + i, true);
        }
        for (int i = 1; i <= 3; i++) {
            visitors.add(new Visitor(this, "visitor-" + i, rush && i == 1));
        }
    }

    private void start(String name, boolean works) {
        Node node = new Node(name, works, 1 + steps.random().nextInt(SLOWEST_SWEEPS));
        Mishaps mishaps = new Mishaps(steps, weather, witness, node);
        SimulatedSeam seam = new SimulatedSeam(steps, Optional.of(node));
        Store store = twist.store(mishaps.around(witness.watched()), steps);
        Roaster roaster = Roaster.builder()
                .clock(seam)
                .store(store)
                .queue(twist.queue(mishaps.around(JobQueue.class, queue)))
                .blobs(twist.blobs(mishaps.around(BlobStore.class, blobs)))
                .rateLimiter(mishaps.around(RateLimiter.class, ports.limiter()))
                .textExtractor(extractor(node))
                .pdfAnnotator(annotator())
                .passwordHasher(new PlainHasher())
                .languageModels(model(node))
                .listener(this::heard)
                .tiers(Tiers.of(SMALL, BIG))
                .concurrency(works ? 3 : 0)
                .attemptDeadline(Duration.ofMinutes(1))
                .drainTimeout(Duration.ofSeconds(5))
                .build();
        node.runs(roaster);
        nodes.add(node);
        inside(node, roaster::start);
        twist.started(store, seam);
    }

    /** Lets the calling thread, which belongs to no process, do something at one. Returns false if that died meanwhile. */
    boolean inside(Node node, Runnable work) {
        Strand me = steps.current();
        me.enter(Optional.of(node));
        try {
            work.run();
            return true;
        } catch (NodeDiedException e) {
            return false;
        } finally {
            me.enter(Optional.empty());
        }
    }

    /** The process stops where it is; another takes its place after a while. */
    void crash(Node node, Duration restartsAfter) {
        if (node.isDead()) {
            return;
        }
        node.die();
        steps.trace().add(0, node + " dies", steps.now());
        if (nodes.remove(node)) {
            steps.start("restart", Optional.empty(), () -> {
                steps.pause(restartsAfter);
                start(node.name() + "'", node.works());
            });
        }
        steps.stopForEver(node);
    }

    /** The process is asked to end, and another takes its place. */
    void replace(Node node) {
        if (!nodes.remove(node)) {
            return;
        }
        inside(node, () -> node.roaster().orElseThrow().close());
        start(node.name() + "'", node.works());
    }

    private LanguageModel model(Node node) {
        return new SimulatedModel(steps, weather, witness, node);
    }

    private TextExtractor extractor(Node node) {
        return (pdf, maxPages) -> extract(node, pdf);
    }

    private Extraction extract(Node node, byte[] pdf) {
        steps.step("extract");
        if (SimulatedPdf.stopsItsReader(pdf)) {
            crash(node, Duration.ofSeconds(1));
        }
        return SimulatedPdf.extract(pdf);
    }

    /** What it writes says which attempt wrote it. */
    private PdfAnnotator annotator() {
        return (pdf, notes) -> {
            steps.step("annotate");
            return Optional.of(steps.current().attempt().orElse("none").getBytes(StandardCharsets.UTF_8));
        };
    }

    private void heard(RoastEvent event) {
        if (event instanceof RoastEvent.Claimed claimed) {
            steps.current().worksAt(claimed.roast().id() + "/" + claimed.attempt());
        }
    }
}

package dev.roast.example.web;

import dev.roast.port.Backlog;
import dev.roast.port.RoastEvent;
import dev.roast.port.RoastListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;

/**
 * Counts what happens, by Micrometer, and shows it to Prometheus. Tags come from short, closed lists; none is of a person, an
 * account or a roast. Micrometer is not touched before there is something to count or somebody looks, as a start has no time
 * for it. Safe for use by many threads.
 */
final class Metrics implements RoastListener {
    /** The text format of Prometheus. */
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double NANOS = 1e9;

    /** From a step of the house roaster to the deadline of an attempt. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(300)
    };

    private final ReentrantLock making = new ReentrantLock();
    private final AtomicReference<Now> now = new AtomicReference<>(new Now(Optional.empty(), 0));
    private volatile Optional<Long> lastBeat = Optional.empty();

    /** By method and status. They are shown when somebody looks: the first answers of a process wait for no registry. */
    private final Map<List<String>, LongAdder> requests = new ConcurrentHashMap<>();

    private volatile Optional<PrometheusMeterRegistry> made = Optional.empty();

    /** What there is just now. */
    private record Now(Optional<Backlog> backlog, int waiting) {}

    private PrometheusMeterRegistry registry() {
        return made.orElseGet(this::make);
    }

    private PrometheusMeterRegistry make() {
        making.lock();
        try {
            PrometheusMeterRegistry registry = made.orElseGet(this::filled);
            made = Optional.of(registry);
            return registry;
        } finally {
            making.unlock();
        }
    }

    private PrometheusMeterRegistry filled() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        for (Counted counted : Counted.values()) {
            counted.in(registry);
        }
        gauge(registry, "roast.queued", "Roasts that wait, in all processes.", shown -> of(shown, Backlog::queued));
        gauge(
                registry,
                "roast.running",
                "Roasts that a worker has, in all processes.",
                shown -> of(shown, Backlog::running));
        gauge(
                registry,
                "roast.oldest.due.seconds",
                "For how long the oldest has been due.",
                shown -> of(shown, backlog -> backlog.oldestDue().toNanos() / NANOS));
        gauge(registry, "roast.http.waiting", "Long polls and event streams of this process.", Now::waiting);
        Gauge.builder("roast.beat.age.seconds", this, Metrics::beatAge)
                .description("Since when this process' last beat that went through was sent; nothing if it has none.")
                .register(registry);
        return registry;
    }

    /** What can't be known just now is no number. */
    private static double of(Now shown, ToDoubleFunction<Backlog> part) {
        return shown.backlog().map(part::applyAsDouble).orElse(Double.NaN);
    }

    private double beatAge() {
        return lastBeat.map(sent -> (System.nanoTime() - sent) / NANOS).orElse(Double.NaN);
    }

    private void gauge(MeterRegistry registry, String name, String help, ToDoubleFunction<Now> value) {
        Gauge.builder(name, now, shown -> value.applyAsDouble(shown.get()))
                .description(help)
                .register(registry);
    }

    /** What is counted without any tag, and is there from the first look on. */
    private enum Counted {
        ACCEPTED("roast.accepted", "Roasts accepted by this process."),
        CLAIMED("roast.claimed", "Attempts begun by this process."),
        CANCELLED("roast.cancelled", "Roasts cancelled by their owners.");

        private final String label;
        private final String help;

        Counted(String label, String help) {
            this.label = label;
            this.help = help;
        }

        Counter in(MeterRegistry registry) {
            return Counter.builder(label).description(help).register(registry);
        }
    }

    /** How an attempt may end. */
    private enum Verdict {
        DONE,
        RETRY,
        FAIL,
        LOST
    }

    @Override
    public void on(RoastEvent event) {
        if (event instanceof RoastEvent.Accepted) {
            count(Counted.ACCEPTED);
        } else if (event instanceof RoastEvent.Claimed) {
            count(Counted.CLAIMED);
        } else if (event instanceof RoastEvent.Cancelled) {
            count(Counted.CANCELLED);
        } else if (event instanceof RoastEvent.StageDone step) {
            time(
                    "roast.stage",
                    "Steps that ended well, by stage.",
                    step.took(),
                    "stage",
                    step.stage().wireName());
        } else if (event instanceof RoastEvent.ModelAsked asked) {
            modelAsked(asked);
        } else if (event instanceof RoastEvent.ModelSkipped skipped) {
            count(
                    "roast.model.skipped",
                    "Times a language model was passed over, by reason.",
                    "model",
                    skipped.model(),
                    "reason",
                    skipped.reason());
        } else if (event instanceof RoastEvent.CircuitOpened opened) {
            circuit(opened.model(), "opened");
        } else if (event instanceof RoastEvent.CircuitClosed closed) {
            circuit(closed.model(), "closed");
        } else {
            attemptEnded(event);
        }
    }

    private void attemptEnded(RoastEvent event) {
        if (event instanceof RoastEvent.Done done) {
            ended(Verdict.DONE);
            time("roast.done", "Time from accept to report.", done.age());
        } else if (event instanceof RoastEvent.Failed failed) {
            ended(Verdict.FAIL);
            count(
                    "roast.failed",
                    "Roasts failed for good, by code.",
                    "code",
                    failed.code().wireName());
        } else if (event instanceof RoastEvent.Retrying) {
            ended(Verdict.RETRY);
        } else if (event instanceof RoastEvent.Lost) {
            ended(Verdict.LOST);
        }
    }

    private void ended(Verdict verdict) {
        count(
                "roast.attempts",
                "Attempts ended by this process, by verdict: done, retry, fail, or lost to it as cancelled, freed or erased.",
                "verdict",
                verdict.name().toLowerCase(Locale.ROOT));
    }

    private void circuit(String model, String what) {
        count(
                "roast.model.circuit." + what,
                "Times a failing language model was left alone, or answered again.",
                "model",
                model);
    }

    private void modelAsked(RoastEvent.ModelAsked asked) {
        String model = asked.model();
        time(
                "roast.model.requests",
                "Requests to language models, by outcome.",
                asked.took(),
                "model",
                model,
                "outcome",
                asked.outcome());
        tokens(model, "input", asked.inputTokens());
        tokens(model, "output", asked.outputTokens());
    }

    private void tokens(String model, String direction, long amount) {
        Counter.builder("roast.model.tokens")
                .description("Tokens that language models counted.")
                .tags("model", model, "direction", direction)
                .register(registry())
                .increment((double) amount);
    }

    /** A request was answered. */
    void answered(String method, int status) {
        String known = method.matches("GET|HEAD|POST|PUT|DELETE") ? method : "other";
        requests.computeIfAbsent(List.of(known, String.valueOf(status)), key -> new LongAdder())
                .increment();
    }

    /** The shared counters have decided, or could not be asked. */
    void limited(String limit, String outcome) {
        count(
                "roast.limiter.decisions",
                "Decisions of the shared counters, by limit: allowed, refused, or unavailable.",
                "limit",
                limit,
                "outcome",
                outcome);
    }

    /** A beat that was sent then went through. */
    void beat(long sentNanos) {
        lastBeat = Optional.of(sentNanos);
    }

    /** There are no more beats to be waited for. */
    void beatsEnded() {
        lastBeat = Optional.empty();
    }

    private void count(Counted counted) {
        counted.in(registry()).increment();
    }

    private void count(String name, String help, String... tags) {
        Counter.builder(name).description(help).tags(tags).register(registry()).increment();
    }

    private void time(String name, String help, Duration took, String... tags) {
        Timer.builder(name)
                .description(help)
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(registry())
                .record(took);
    }

    /** Writes what was counted, and what there is just now, as far as that is known. */
    String text(Optional<Backlog> backlog, int waiting) {
        now.set(new Now(backlog, waiting));
        requests.forEach((tags, count) -> FunctionCounter.builder("roast.http.requests", count, LongAdder::doubleValue)
                .description("Requests answered, by method and status.")
                .tags("method", tags.get(0), "status", tags.get(1))
                .register(registry()));
        return registry().scrape(TYPE);
    }
}

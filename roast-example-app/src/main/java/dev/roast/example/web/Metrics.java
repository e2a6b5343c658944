package dev.roast.example.web;

import dev.roast.port.Backlog;
import dev.roast.port.RoastEvent;
import dev.roast.port.RoastListener;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;

/** Counts what happens, and writes it in the text format 0.0.4 of Prometheus. Its labels come from short, closed lists. */
final class Metrics implements RoastListener {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double NANOS = 1e9;

    private final Map<Family, Map<String, DoubleAdder>> counters = new ConcurrentHashMap<>();

    /** What is counted. */
    private enum Family {
        ROAST_ACCEPTED_TOTAL("Roasts accepted by this process."),
        ROAST_CLAIMED_TOTAL("Attempts begun by this process."),
        ROAST_DONE_TOTAL("Roasts ended with a report."),
        ROAST_DONE_SECONDS_TOTAL("Time from accept to report, summed."),
        ROAST_FAILED_TOTAL("Roasts failed for good, by code."),
        ROAST_RETRIES_TOTAL("Attempts that will be repeated."),
        ROAST_LOST_TOTAL("Attempts lost: cancelled, freed or erased."),
        ROAST_CANCELLED_TOTAL("Roasts cancelled by their owners."),
        ROAST_STAGE_TOTAL("Steps that ended well, by stage."),
        ROAST_STAGE_SECONDS_TOTAL("Time in steps that ended well, summed by stage."),
        ROAST_MODEL_REQUESTS_TOTAL("Requests to language models, by outcome."),
        ROAST_MODEL_SECONDS_TOTAL("Time in requests to language models, summed."),
        ROAST_MODEL_TOKENS_TOTAL("Tokens that language models counted."),
        ROAST_MODEL_SKIPPED_TOTAL("Times a language model was passed over, by reason."),
        ROAST_MODEL_CIRCUIT_OPENED_TOTAL("Times this process left a failing language model alone."),
        ROAST_MODEL_CIRCUIT_CLOSED_TOTAL("Times a language model that was left alone answered again."),
        ROAST_HTTP_REQUESTS_TOTAL("Requests answered, by method and status.");

        private final String help;

        Family(String help) {
            this.help = help;
        }
    }

    @Override
    public void on(RoastEvent event) {
        if (event instanceof RoastEvent.Accepted) {
            add(Family.ROAST_ACCEPTED_TOTAL, "", 1);
        } else if (event instanceof RoastEvent.Claimed) {
            add(Family.ROAST_CLAIMED_TOTAL, "", 1);
        } else if (event instanceof RoastEvent.StageDone step) {
            stageDone(step);
        } else if (event instanceof RoastEvent.ModelAsked asked) {
            modelAsked(asked);
        } else if (event instanceof RoastEvent.ModelSkipped skipped) {
            add(
                    Family.ROAST_MODEL_SKIPPED_TOTAL,
                    label("model", skipped.model()) + "," + label("reason", skipped.reason()),
                    1);
        } else if (event instanceof RoastEvent.CircuitOpened opened) {
            add(Family.ROAST_MODEL_CIRCUIT_OPENED_TOTAL, label("model", opened.model()), 1);
        } else if (event instanceof RoastEvent.CircuitClosed closed) {
            add(Family.ROAST_MODEL_CIRCUIT_CLOSED_TOTAL, label("model", closed.model()), 1);
        } else if (event instanceof RoastEvent.Done done) {
            add(Family.ROAST_DONE_TOTAL, "", 1);
            add(Family.ROAST_DONE_SECONDS_TOTAL, "", seconds(done.age()));
        } else if (event instanceof RoastEvent.Failed failed) {
            add(Family.ROAST_FAILED_TOTAL, label("code", failed.code().wireName()), 1);
        } else if (event instanceof RoastEvent.Retrying) {
            add(Family.ROAST_RETRIES_TOTAL, "", 1);
        } else if (event instanceof RoastEvent.Lost) {
            add(Family.ROAST_LOST_TOTAL, "", 1);
        } else if (event instanceof RoastEvent.Cancelled) {
            add(Family.ROAST_CANCELLED_TOTAL, "", 1);
        }
    }

    private void stageDone(RoastEvent.StageDone step) {
        String stage = label("stage", step.stage().wireName());
        add(Family.ROAST_STAGE_TOTAL, stage, 1);
        add(Family.ROAST_STAGE_SECONDS_TOTAL, stage, seconds(step.took()));
    }

    private void modelAsked(RoastEvent.ModelAsked asked) {
        String model = label("model", asked.model());
        add(Family.ROAST_MODEL_REQUESTS_TOTAL, model + "," + label("outcome", asked.outcome()), 1);
        add(Family.ROAST_MODEL_SECONDS_TOTAL, model, seconds(asked.took()));
        add(Family.ROAST_MODEL_TOKENS_TOTAL, model + "," + label("direction", "input"), (double) asked.inputTokens());
        add(Family.ROAST_MODEL_TOKENS_TOTAL, model + "," + label("direction", "output"), (double) asked.outputTokens());
    }

    void answered(String method, int status) {
        String known = method.matches("GET|HEAD|POST|PUT|DELETE") ? method : "other";
        add(
                Family.ROAST_HTTP_REQUESTS_TOTAL,
                label("method", known) + "," + label("status", String.valueOf(status)),
                1);
    }

    private void add(Family family, String labels, double amount) {
        counters.computeIfAbsent(family, key -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(labels, key -> new DoubleAdder())
                .add(amount);
    }

    private static String label(String name, String value) {
        return name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS;
    }

    /** Writes what was counted, and what there is just now. */
    String text(Backlog backlog, int waiting) {
        StringBuilder text = new StringBuilder();
        for (Family family : Family.values()) {
            counter(text, family);
        }
        gauge(text, "roast_queued", "Roasts that wait, in all processes.", (double) backlog.queued());
        gauge(text, "roast_running", "Roasts that a worker has, in all processes.", (double) backlog.running());
        gauge(text, "roast_oldest_due_seconds", "For how long the oldest has been due.", seconds(backlog.oldestDue()));
        gauge(text, "roast_http_waiting", "Long polls and event streams of this process.", waiting);
        return text.toString();
    }

    private void counter(StringBuilder text, Family family) {
        String name = family.name().toLowerCase(Locale.ROOT);
        head(text, name, family.help, "counter");
        counters.getOrDefault(family, Map.of())
                .forEach((labels, value) ->
                        line(text, labels.isEmpty() ? name : name + "{" + labels + "}", value.sum()));
    }

    private static void gauge(StringBuilder text, String name, String help, double value) {
        head(text, name, help, "gauge");
        line(text, name, value);
    }

    private static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, double value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}

package dev.roast.example.web;

import java.time.Duration;

/** Limits that tests reach quickly. */
final class Limits {
    private static final Duration LONG = Duration.ofSeconds(30);

    private Limits() {}

    /** Bodies have to be quick, and one account waits twice at most. */
    static WebLimits tight(WebLimits usual) {
        return new WebLimits(
                usual.connections(),
                LONG,
                LONG,
                Duration.ofMillis(800),
                Duration.ofMillis(800),
                usual.bodyMemory(),
                Duration.ofSeconds(1),
                usual.waiting(),
                2,
                Duration.ofMillis(300),
                Duration.ofSeconds(2));
    }

    static WebLimits headTime(WebLimits usual, Duration time) {
        return new WebLimits(
                usual.connections(),
                time,
                LONG,
                LONG,
                LONG,
                usual.bodyMemory(),
                usual.lingerTime(),
                usual.waiting(),
                usual.waitingPerAccount(),
                usual.heartbeat(),
                usual.drainTime());
    }

    static WebLimits idleTime(WebLimits usual, Duration time) {
        return new WebLimits(
                usual.connections(),
                LONG,
                time,
                LONG,
                LONG,
                usual.bodyMemory(),
                Duration.ofSeconds(1),
                usual.waiting(),
                usual.waitingPerAccount(),
                usual.heartbeat(),
                usual.drainTime());
    }

    static WebLimits bodyMemory(WebLimits usual, long bytes) {
        return new WebLimits(
                usual.connections(),
                usual.headTime(),
                usual.idleTime(),
                usual.jsonTime(),
                usual.pdfTime(),
                bytes,
                usual.lingerTime(),
                usual.waiting(),
                usual.waitingPerAccount(),
                usual.heartbeat(),
                usual.drainTime());
    }
}

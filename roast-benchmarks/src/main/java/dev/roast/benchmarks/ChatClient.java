package dev.roast.benchmarks;

import java.time.Duration;

/** A client of a chat completions server. */
interface ChatClient {
    Duration TIMEOUT = Duration.ofMinutes(2);
    String SYSTEM = "Roast this resume, in JSON.";
    String DOCUMENT = "Responsible for various projects\n".repeat(60);

    /** Asks once, and returns what was answered. */
    String ask();
}

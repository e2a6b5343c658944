package dev.roast.example.web;

import java.time.Duration;

/**
 * What a client may take of this process.
 *
 * @param connections open at once; further ones wait to be accepted
 * @param headTime for a whole request head, from the opening of the connection or the end of the request before
 * @param idleTime without a byte in either direction, inside a request
 * @param jsonTime for a whole JSON body
 * @param pdfTime for a whole PDF body
 * @param bodyMemory bytes of bodies held at once, all clients together
 * @param lingerTime for which the rest of a refused body is read and thrown away, so that the client sees the answer
 * @param waiting long polls and event streams at once, all clients together
 * @param waitingPerAccount the same for one account
 * @param heartbeat between signs of life on an event stream
 * @param drainTime for requests to end when the server stops
 */
public record WebLimits(
        int connections,
        Duration headTime,
        Duration idleTime,
        Duration jsonTime,
        Duration pdfTime,
        long bodyMemory,
        Duration lingerTime,
        int waiting,
        int waitingPerAccount,
        Duration heartbeat,
        Duration drainTime) {

    private static final int MOST_THAT_BODIES_TAKE_OF_THE_HEAP = 4;

    /** Returns limits for a small machine on the open internet. */
    public static WebLimits defaults() {
        return new WebLimits(
                4_000,
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Runtime.getRuntime().maxMemory() / MOST_THAT_BODIES_TAKE_OF_THE_HEAP,
                Duration.ofSeconds(3),
                2_000,
                20,
                Duration.ofSeconds(15),
                Duration.ofSeconds(5));
    }
}

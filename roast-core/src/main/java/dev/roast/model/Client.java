package dev.roast.model;

import java.util.Objects;

/**
 * Who is on the other end of a log-in, as far as the host can tell.
 *
 * @param address the network address, as text
 * @param userAgent what the program calls itself, cut to 300 characters
 */
public record Client(String address, String userAgent) {
    private static final int LONGEST_AGENT = 300;

    /** Cuts an over-long user agent. */
    public Client {
        Objects.requireNonNull(address, "address");
        userAgent = Printable.of(userAgent);
        userAgent = userAgent.length() > LONGEST_AGENT ? userAgent.substring(0, LONGEST_AGENT) : userAgent;
    }

    /** Returns a client of which nothing is known, for programs that run on the spot. */
    public static Client local() {
        return new Client("local", "");
    }
}

package dev.roast;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * New identifiers as RFC 9562 describes them in 5.7 (version 7): milliseconds, then 74 random bits. The time keeps a
 * database's index pages together; nothing is decided by it.
 */
final class TimeOrderedIds implements Supplier<UUID> {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random;

    TimeOrderedIds(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID get() {
        long time = clock.millis() << 16;
        return new UUID(time | VERSION | random.nextInt(0x1000), VARIANT | (random.nextLong() >>> 2));
    }
}

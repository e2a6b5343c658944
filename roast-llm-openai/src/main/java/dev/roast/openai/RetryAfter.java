package dev.roast.openai;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a provider says that it may be asked again: {@code retry-after-ms} (OpenAI, Azure), or {@code Retry-After} in seconds or as
 * a date (RFC 9110, 10.2.3). What is no time, or is over, says nothing.
 */
final class RetryAfter {
    /** Who waits for longer is better off with another model. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    Optional<Duration> of(HttpHeaders headers) {
        return headers.firstValue("retry-after-ms")
                .flatMap(text -> number(text, 1))
                .or(() -> headers.firstValue("retry-after").flatMap(text -> wait(text, headers)))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private Optional<Duration> wait(String text, HttpHeaders headers) {
        return number(text, 1_000).or(() -> date(text).map(until -> Duration.between(now(headers), until)));
    }

    private static Optional<Duration> number(String text, int millisEach) {
        return Optional.of(text.strip())
                .filter(some -> NUMBER.matcher(some).matches())
                .map(some -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(some) * millisEach)));
    }

    /** The server's own clock counts, where it tells its time. */
    private Instant now(HttpHeaders headers) {
        return headers.firstValue("date").flatMap(RetryAfter::date).orElseGet(clock::instant);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

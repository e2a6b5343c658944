package dev.roast.memory;

import dev.roast.port.QuotaWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One account's use of one day or month, by the calendar in UTC. Roasts keep the windows that they were charged in. */
final class Window {
    final LocalDate start;
    private final LocalDate end;
    int used;
    int deleted;

    private Window(LocalDate start, LocalDate end) {
        this.start = start;
        this.end = end;
    }

    static Window day(LocalDate day) {
        return new Window(day, day.plusDays(1));
    }

    static Window month(LocalDate first) {
        return new Window(first, first.plusMonths(1));
    }

    Duration resetsIn(Instant now) {
        return Duration.between(now, end.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    QuotaWindow stored(Instant now) {
        return new QuotaWindow(used, deleted, resetsIn(now));
    }
}

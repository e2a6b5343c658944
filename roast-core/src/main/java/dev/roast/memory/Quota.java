package dev.roast.memory;

import dev.roast.port.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The windows of one account that are running now. Those that are over live on in the roasts charged in them. */
final class Quota {
    private Window day = Window.day(LocalDate.EPOCH);
    private Window month = Window.month(LocalDate.EPOCH);

    /** Which quota is used up. */
    record Spent(boolean perMonth, int limit, Duration resetsIn) {}

    Window day(Instant now) {
        LocalDate today = today(now);
        if (!day.start.equals(today)) {
            day = Window.day(today);
        }
        return day;
    }

    Window month(Instant now) {
        LocalDate first = today(now).withDayOfMonth(1);
        if (!month.start.equals(first)) {
            month = Window.month(first);
        }
        return month;
    }

    /** If both are, the month's counts, as it is new last. */
    Optional<Spent> spent(Quotas quotas, Instant now) {
        if (month(now).used >= quotas.perMonth()) {
            return Optional.of(new Spent(true, quotas.perMonth(), month(now).resetsIn(now)));
        }
        if (day(now).used >= quotas.perDay()) {
            return Optional.of(new Spent(false, quotas.perDay(), day(now).resetsIn(now)));
        }
        return Optional.empty();
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}

package dev.roast.postgres;

import dev.roast.port.QuotaWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The quota windows, by the calendar in UTC, that run at a time of the store. */
record Windows(Instant now) {

    Duration untilNext(boolean month) {
        LocalDate next = month ? thisMonth().plusMonths(1) : today().plusDays(1);
        return Duration.between(now, next.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The window of an account's row, or an empty one if that is over. */
    QuotaWindow read(ResultSet row, boolean month) throws SQLException {
        String name = month ? "month" : "day";
        LocalDate charged = row.getObject(name, LocalDate.class);
        boolean runs = (month ? thisMonth() : today()).equals(charged);
        return new QuotaWindow(
                runs ? row.getInt(name + "_used") : 0, runs ? row.getInt(name + "_deleted") : 0, untilNext(month));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private LocalDate thisMonth() {
        return today().withDayOfMonth(1);
    }
}

package dev.roast.postgres;

import dev.roast.model.RoastId;
import dev.roast.port.Acceptance;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.NewRoast;
import dev.roast.port.Quotas;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;

/**
 * One call of the function {@code roast.accept}. In plain JDBC, as it is what a request waits for: JDBI's handle, bindings
 * and mapping were measured to take as long as the function itself.
 */
record AcceptCall(NewRoast roast, Quotas quotas, int maxInFlight, Optional<IdempotencyKey> key) {
    private static final String SQL = """
            SELECT answer, known_roast, answered_at FROM roast.accept(
                ?, ?, ?, ?, ?, ?, ?, CAST(? AS roast.priority), ?, roast.micros(?), ?, ?, ?, ?, ?, roast.micros(?), ?)
            """;

    Acceptance on(Connection connection, Duration shift) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(SQL)) {
            bind(call, shift);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return answer(row);
            }
        }
    }

    private void bind(PreparedStatement call, Duration shift) throws SQLException {
        call.setObject(1, roast.ref().account().value());
        call.setObject(2, roast.ref().id().value());
        call.setObject(3, roast.resume().value());
        call.setString(4, roast.options().heat().name());
        call.setBoolean(5, roast.options().annotated());
        call.setObject(6, roast.options().jobDescription().orElse(null), Types.VARCHAR);
        call.setObject(7, roast.options().compareWith().map(RoastId::value).orElse(null), Types.OTHER);
        call.setString(8, roast.priority().name());
        call.setInt(9, roast.maxPages());
        call.setLong(10, Commit.micros(roast.retention()));
        call.setInt(11, quotas.perDay());
        call.setInt(12, quotas.perMonth());
        call.setInt(13, maxInFlight);
        call.setObject(14, key.map(IdempotencyKey::key).orElse(null), Types.VARCHAR);
        call.setObject(15, key.map(IdempotencyKey::digest).orElse(null), Types.VARCHAR);
        call.setLong(16, key.map(IdempotencyKey::keep).map(Commit::micros).orElse(0L));
        call.setLong(17, Commit.micros(shift));
    }

    private Acceptance answer(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return switch (answer) {
            case "ACCEPTED" -> new Acceptance.Accepted(roast.ref().id());
            case "REPLAYED" -> new Acceptance.Replayed(new RoastId(Columns.uuid(row, "known_roast")));
            case "KEY_REUSED" -> new Acceptance.KeyReused();
            case "TOO_MANY_IN_FLIGHT" -> new Acceptance.TooManyInFlight(maxInFlight);
            case "UPLOAD_NOT_READY" -> new Acceptance.UploadNotReady();
            case "RESUME_GONE" -> new Acceptance.ResumeGone();
            case "ACCOUNT_GONE" -> new Acceptance.AccountGone();
            default -> spent(row, answer.equals("MONTH_SPENT"));
        };
    }

    private Acceptance spent(ResultSet row, boolean month) throws SQLException {
        return new Acceptance.QuotaSpent(
                month,
                month ? quotas.perMonth() : quotas.perDay(),
                new Windows(Columns.instant(row, "answered_at")).untilNext(month));
    }
}

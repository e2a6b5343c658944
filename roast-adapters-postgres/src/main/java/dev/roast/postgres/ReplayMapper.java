package dev.roast.postgres;

import dev.roast.port.Quotas;
import dev.roast.port.Replay;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** What the function {@code roast.replay} answers, in the port's words. */
record ReplayMapper(Quotas quotas) implements RowMapper<Replay> {
    @Override
    public Replay map(ResultSet row, StatementContext context) throws SQLException {
        String answer = row.getString("answer");
        return switch (answer) {
            case "REPLAYED" -> new Replay.Replayed();
            case "NOT_DEAD" -> new Replay.NotDead();
            default -> spent(row, answer.equals("MONTH_SPENT"));
        };
    }

    private Replay spent(ResultSet row, boolean month) throws SQLException {
        return new Replay.QuotaSpent(
                month,
                month ? quotas.perMonth() : quotas.perDay(),
                new Windows(Columns.instant(row, "answered_at")).untilNext(month));
    }
}

package dev.roast.postgres;

import dev.roast.model.AuditEntry;
import dev.roast.model.AuditKind;
import dev.roast.postgres.Tokens.Place;
import dev.roast.postgres.Tokens.Placed;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code roast.audit}. */
final class AuditMapper implements RowMapper<Placed<AuditEntry>> {
    @Override
    public Placed<AuditEntry> map(ResultSet row, StatementContext context) throws SQLException {
        long number = row.getLong("number");
        AuditEntry entry = new AuditEntry(
                number,
                Columns.instant(row, "at"),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getString("detail"));
        return new Placed<>(Place.of(number), entry);
    }
}

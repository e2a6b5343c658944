package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.RoastId;
import dev.roast.port.RoastRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads columns as the model has them. */
final class Columns {
    private Columns() {}

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** Reads the columns {@code account} and {@code id}. */
    static RoastRef roast(ResultSet row) throws SQLException {
        return new RoastRef(new AccountId(uuid(row, "account")), new RoastId(uuid(row, "id")));
    }
}

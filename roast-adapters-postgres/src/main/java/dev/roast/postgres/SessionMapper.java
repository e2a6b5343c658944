package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.Client;
import dev.roast.model.SessionId;
import dev.roast.port.StoredSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code roast.session}. */
final class SessionMapper implements RowMapper<StoredSession> {
    @Override
    public StoredSession map(ResultSet row, StatementContext context) throws SQLException {
        return new StoredSession(
                new AccountId(Columns.uuid(row, "account")),
                new SessionId(Columns.uuid(row, "id")),
                row.getString("secret_hash"),
                new Client(row.getString("address"), row.getString("user_agent")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "last_seen_at"),
                Columns.instant(row, "expires_at"));
    }
}

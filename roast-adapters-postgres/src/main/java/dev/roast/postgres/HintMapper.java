package dev.roast.postgres;

import dev.roast.model.Priority;
import dev.roast.port.Hint;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** The columns {@code account}, {@code id} and {@code priority} of a roast. */
final class HintMapper implements RowMapper<Hint> {
    @Override
    public Hint map(ResultSet row, StatementContext context) throws SQLException {
        return new Hint(Columns.roast(row), Priority.valueOf(row.getString("priority")));
    }
}

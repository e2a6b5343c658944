package dev.roast.postgres;

import dev.roast.model.FileKey;
import dev.roast.model.Priority;
import dev.roast.model.ResumeId;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** What {@code claim.sql} returns. */
final class ClaimedMapper implements RowMapper<Claimed> {
    @Override
    public Claimed map(ResultSet row, StatementContext context) throws SQLException {
        return new Claimed(
                new AttemptRef(Columns.roast(row), row.getInt("attempt"), new WorkerId(Columns.uuid(row, "worker"))),
                new ResumeId(Columns.uuid(row, "resume")),
                new FileKey(row.getString("file")),
                row.getString("file_name"),
                RoastMapper.options(row),
                Priority.valueOf(row.getString("priority")),
                row.getInt("max_pages"),
                row.getInt("errors"),
                row.getInt("crashes"),
                row.getBoolean("paid"),
                Duration.between(Columns.instant(row, "began_at"), Columns.instant(row, "now")));
    }
}

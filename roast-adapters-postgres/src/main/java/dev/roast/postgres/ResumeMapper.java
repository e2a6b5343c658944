package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.Resume;
import dev.roast.model.ResumeId;
import dev.roast.port.StoredResume;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code roast.resume}, with the end that its file or its retention has. */
final class ResumeMapper implements RowMapper<StoredResume> {
    /** What the rows are selected by; the file is there as long as the resume is. */
    static final String SELECT = """
            SELECT s.*, s.kept_until IS NOT NULL AS adopted, coalesce(s.kept_until, f.expires_at) AS expires_at
            FROM roast.resume s
            JOIN roast.account a ON a.id = s.account AND NOT a.erasing
            JOIN roast.file f ON f.key = s.file
            """;

    @Override
    public StoredResume map(ResultSet row, StatementContext context) throws SQLException {
        Resume resume = new Resume(
                new ResumeId(Columns.uuid(row, "id")),
                row.getString("file_name"),
                row.getLong("length"),
                row.getString("sha256"),
                Columns.instant(row, "uploaded_at"),
                Columns.instant(row, "expires_at"));
        return new StoredResume(
                new AccountId(Columns.uuid(row, "account")),
                resume,
                new FileKey(row.getString("file")),
                row.getBoolean("adopted"),
                row.getBoolean("direct"));
    }
}

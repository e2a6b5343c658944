package dev.roast.postgres;

import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.FileKey;
import dev.roast.model.Heat;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.port.StoredRoast;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code roast.roast}. */
final class RoastMapper implements RowMapper<StoredRoast> {
    @Override
    public StoredRoast map(ResultSet row, StatementContext context) throws SQLException {
        return new StoredRoast(
                Columns.roast(row),
                new ResumeId(Columns.uuid(row, "resume")),
                options(row),
                RoastState.valueOf(row.getString("state")),
                Columns.optionalText(row, "stage").map(Stage::valueOf),
                row.getInt("attempt"),
                row.getInt("errors"),
                row.getInt("crashes"),
                row.getBoolean("charged"),
                row.getBoolean("paid"),
                row.getLong("version"),
                Columns.instant(row, "accepted_at"),
                Columns.optionalInstant(row, "ended_at"),
                Columns.optionalText(row, "report"),
                failure(row),
                Columns.optionalText(row, "annotated_file").map(FileKey::new));
    }

    static RoastOptions options(ResultSet row) throws SQLException {
        return new RoastOptions(
                Heat.valueOf(row.getString("heat")),
                row.getBoolean("annotated"),
                Columns.optionalText(row, "job_description"),
                Optional.ofNullable(row.getObject("compare_with", UUID.class)).map(RoastId::new));
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        Optional<String> code = Columns.optionalText(row, "failure_code");
        return code.isPresent()
                ? Optional.of(new Failure(FailureCode.valueOf(code.get()), row.getString("failure_message")))
                : Optional.empty();
    }
}

package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.Email;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredAccount.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code roast.account}. */
final class AccountMapper implements RowMapper<StoredAccount> {
    @Override
    public StoredAccount map(ResultSet row, StatementContext context) throws SQLException {
        return new StoredAccount(
                new AccountId(Columns.uuid(row, "id")),
                identity(row),
                row.getString("tier"),
                Columns.instant(row, "created_at"),
                row.getBoolean("erasing"));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        Optional<String> email = Columns.optionalText(row, "email");
        return email.isPresent()
                ? new Identity.ByPassword(new Email(email.get()), row.getString("password_hash"))
                : new Identity.ByHost(row.getString("external_id"));
    }
}

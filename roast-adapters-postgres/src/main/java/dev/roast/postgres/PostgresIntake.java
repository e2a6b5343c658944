package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.model.RoastState;
import dev.roast.port.Acceptance;
import dev.roast.port.Cancellation;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.NewRoast;
import dev.roast.port.Quotas;
import dev.roast.port.Replay;
import dev.roast.port.RoastIntake;
import dev.roast.port.RoastRef;
import dev.roast.port.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Takes roasts in. */
final class PostgresIntake implements RoastIntake {
    private final Database database;

    PostgresIntake(Database database) {
        this.database = database;
    }

    @Override
    public Acceptance accept(NewRoast roast, Quotas quotas, int maxInFlight, Optional<IdempotencyKey> key) {
        AcceptCall call = new AcceptCall(roast, quotas, maxInFlight, key);
        return database.plain("accept a roast", call::on);
    }

    @Override
    public Optional<KnownKey> findKey(AccountId account, String key) {
        return database.statement(
                "find an idempotency key",
                commit -> commit.query("""
                                SELECT k.account, k.roast AS id, k.digest FROM roast.idempotency_key k
                                JOIN roast.account a ON a.id = k.account AND NOT a.erasing
                                WHERE k.account = :account AND k.key = :key AND k.expires_at > (SELECT roast.now(:shift))
                                """)
                        .bind("account", account.value())
                        .bind("key", key)
                        .map((row, context) -> new KnownKey(Columns.roast(row), row.getString("digest")))
                        .findOne());
    }

    @Override
    public Cancellation cancel(RoastRef roast) {
        return database.transaction("cancel a roast", commit -> {
            if (!commit.lockAccount(roast.account().value())) {
                return new Cancellation.NotFound();
            }
            List<Boolean> charged = Lifecycle.cancel(
                    commit, roast.account().value(), List.of(roast.id().value()));
            return charged.isEmpty() ? ended(commit, roast) : new Cancellation.Cancelled(charged.get(0));
        });
    }

    private static Cancellation ended(Commit commit, RoastRef roast) {
        return commit.query("SELECT state FROM roast.roast WHERE account = :account AND id = :id")
                .bind("account", roast.account().value())
                .bind("id", roast.id().value())
                .mapTo(String.class)
                .findOne()
                .<Cancellation>map(state -> new Cancellation.AlreadyEnded(RoastState.valueOf(state)))
                .orElseGet(Cancellation.NotFound::new);
    }

    @Override
    public Usage usage(AccountId account) {
        return database.statement(
                "read what an account has used",
                commit -> commit.query("""
                                SELECT c.now, a.* FROM (SELECT roast.now(:shift) AS now OFFSET 0) c
                                LEFT JOIN roast.account a ON a.id = :account
                                """)
                        .bind("account", account.value())
                        .map((row, context) -> usage(row))
                        .one());
    }

    private static Usage usage(ResultSet row) throws SQLException {
        Windows windows = new Windows(Columns.instant(row, "now"));
        return new Usage(windows.read(row, false), windows.read(row, true), row.getInt("in_flight"));
    }

    @Override
    public Replay replay(RoastRef roast, Quotas quotas) {
        return database.statement(
                "replay a roast",
                commit -> commit.query(
                                "SELECT answer, answered_at FROM roast.replay(:account, :roast, :perDay, :perMonth, :shift)")
                        .bind("account", roast.account().value())
                        .bind("roast", roast.id().value())
                        .bind("perDay", quotas.perDay())
                        .bind("perMonth", quotas.perMonth())
                        .map(new ReplayMapper(quotas))
                        .one());
    }
}

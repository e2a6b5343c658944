package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.port.AccountRef;
import dev.roast.port.AccountStore;
import dev.roast.port.AuditEvent;
import dev.roast.port.PortFailureException;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredAccount.Identity;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts. */
final class PostgresAccounts implements AccountStore {
    private final Database database;

    PostgresAccounts(Database database) {
        this.database = database;
    }

    @Override
    public boolean create(StoredAccount account, AuditEvent event) {
        return database.transaction("create an account", commit -> {
            boolean made = insert(commit, account) == 1;
            if (made) {
                Audit.write(commit, account.id().value(), event);
            }
            return made || exists(commit, account.id());
        });
    }

    private static int insert(Commit commit, StoredAccount account) {
        Identity identity = account.identity();
        return commit.update("""
                        INSERT INTO roast.account (id, email, password_hash, external_id, tier, created_at)
                        VALUES (:id, :email, :hash, :externalId, :tier, roast.now(:shift))
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", account.id().value())
                .bind("email", email(identity))
                .bind("hash", account.passwordHash())
                .bind("externalId", externalId(identity))
                .bind("tier", account.tier())
                .execute();
    }

    private static Optional<String> email(Identity identity) {
        return identity instanceof Identity.ByPassword own
                ? Optional.of(own.email().value())
                : Optional.empty();
    }

    private static Optional<String> externalId(Identity identity) {
        return identity instanceof Identity.ByHost host ? Optional.of(host.externalId()) : Optional.empty();
    }

    private static boolean exists(Commit commit, AccountId account) {
        return Commit.isTrue(
                commit.query("SELECT true FROM roast.account WHERE id = :id").bind("id", account.value()));
    }

    @Override
    public Optional<StoredAccount> find(AccountRef ref) {
        return database.statement("find an account", commit -> {
            if (ref instanceof AccountRef.ById byId) {
                return findBy(commit, "id", byId.id().value());
            } else if (ref instanceof AccountRef.ByEmail byEmail) {
                return findBy(commit, "email", byEmail.email().value());
            } else if (ref instanceof AccountRef.Erasing erasing) {
                return nextErasing(commit, erasing.after());
            }
            return findBy(commit, "external_id", ((AccountRef.ByExternalId) ref).externalId());
        });
    }

    private static Optional<StoredAccount> findBy(Commit commit, String column, Object value) {
        return commit.query("SELECT * FROM roast.account WHERE " + column + " = :value")
                .bind("value", value)
                .map(new AccountMapper())
                .findOne();
    }

    private static Optional<StoredAccount> nextErasing(Commit commit, Optional<AccountId> after) {
        return commit.query("""
                        SELECT * FROM roast.account
                        WHERE erasing AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
                        ORDER BY id LIMIT 1
                        """)
                .bind("after", after.map(AccountId::value))
                .map(new AccountMapper())
                .findOne();
    }

    @Override
    public boolean changePassword(AccountId account, String expectedHash, String newHash, Optional<AuditEvent> event) {
        return database.transaction("change a password", commit -> {
            commit.lockAccount(account.value());
            int changed = commit.update("""
                            UPDATE roast.account SET password_hash = :new
                            WHERE id = :id AND NOT erasing AND password_hash = :expected AND password_hash <> :new
                            """)
                    .bind("id", account.value())
                    .bind("expected", expectedHash)
                    .bind("new", newHash)
                    .execute();
            if (changed == 1) {
                event.ifPresent(some -> Audit.write(commit, account.value(), some));
            }
            return changed == 1 || hasPassword(commit, account, newHash);
        });
    }

    private static boolean hasPassword(Commit commit, AccountId account, String hash) {
        return Commit.isTrue(commit.query(
                        "SELECT password_hash = :hash FROM roast.account WHERE id = :id AND NOT erasing AND email IS NOT NULL")
                .bind("id", account.value())
                .bind("hash", hash));
    }

    @Override
    public boolean changeTier(AccountId account, String tier, AuditEvent event) {
        return database.transaction("change a tier", commit -> {
            if (!commit.lockAccount(account.value())) {
                return false;
            }
            int changed = commit.update("UPDATE roast.account SET tier = :tier WHERE id = :id AND tier <> :tier")
                    .bind("id", account.value())
                    .bind("tier", tier)
                    .execute();
            if (changed == 1) {
                Audit.write(commit, account.value(), event);
            }
            return true;
        });
    }

    @Override
    public boolean markErasing(AccountId account) {
        return database.transaction("begin an erasure", commit -> {
            int marked = commit.update("UPDATE roast.account SET erasing = true WHERE id = :id")
                    .bind("id", account.value())
                    .execute();
            // a statement of its own, so that it sees what was accepted while this one waited for the account
            Lifecycle.cancel(commit, account.value(), alive(commit, account));
            return marked == 1;
        });
    }

    private static List<UUID> alive(Commit commit, AccountId account) {
        return commit.query("SELECT id FROM roast.roast WHERE account = :account AND state IN ('QUEUED', 'RUNNING')")
                .bind("account", account.value())
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public boolean drop(AccountId account, AuditEvent event) {
        return database.transaction("drop an account", commit -> {
            Optional<Boolean> erasing =
                    Commit.first(commit.query("SELECT erasing FROM roast.account WHERE id = :id FOR UPDATE")
                            .bind("id", account.value()));
            if (erasing.isEmpty()) {
                return false;
            }
            requireNothingLeft(commit, account, erasing.get());
            for (String table : List.of("session WHERE account", "audit WHERE account", "account WHERE id")) {
                commit.update("DELETE FROM roast." + table + " = :id")
                        .bind("id", account.value())
                        .execute();
            }
            Audit.writeNameless(commit, event);
            return true;
        });
    }

    private static void requireNothingLeft(Commit commit, AccountId account, boolean erasing) {
        if (!erasing) {
            throw new PortFailureException("the erasure of account " + account + " has not begun: mark it first");
        }
        if (Eraser.hasRows(commit, account.value())) {
            throw new PortFailureException("account " + account + " has rows left: erase them first");
        }
    }
}

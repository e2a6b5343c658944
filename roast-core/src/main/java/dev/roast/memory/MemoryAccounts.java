package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.port.AccountRef;
import dev.roast.port.AccountStore;
import dev.roast.port.AuditEvent;
import dev.roast.port.PortFailureException;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredAccount.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts. */
final class MemoryAccounts implements AccountStore {
    private final Commit commit;
    private final Tables tables;
    private final Map<Object, AccountRow> byName = new HashMap<>();

    MemoryAccounts(Commit commit, Tables tables) {
        this.commit = commit;
        this.tables = tables;
    }

    @Override
    public boolean create(StoredAccount account, AuditEvent event) {
        return commit.of(now -> {
            if (tables.accounts.containsKey(account.id())) {
                return true;
            }
            AccountRow row = new AccountRow(account, now);
            if (byName.putIfAbsent(name(row.identity), row) != null) {
                return false;
            }
            tables.accounts.put(row.id, row);
            tables.audit.write(row, event, now);
            return true;
        });
    }

    @Override
    public Optional<StoredAccount> find(AccountRef ref) {
        return commit.of(now -> row(ref).map(AccountRow::stored));
    }

    private Optional<AccountRow> row(AccountRef ref) {
        if (ref instanceof AccountRef.ById byId) {
            return Optional.ofNullable(tables.accounts.get(byId.id()));
        } else if (ref instanceof AccountRef.ByEmail byEmail) {
            return Optional.ofNullable(byName.get(byEmail.email()));
        } else if (ref instanceof AccountRef.Erasing erasing) {
            return nextErasing(erasing.after());
        }
        return Optional.ofNullable(byName.get(((AccountRef.ByExternalId) ref).externalId()));
    }

    private Optional<AccountRow> nextErasing(Optional<AccountId> after) {
        return after.map(id -> tables.erasing.tailMap(id.value(), false)).orElse(tables.erasing).values().stream()
                .findFirst();
    }

    /** An address is no external id of the same letters: it has a type of its own. */
    private static Object name(Identity identity) {
        return identity instanceof Identity.ByPassword own ? own.email() : ((Identity.ByHost) identity).externalId();
    }

    @Override
    public boolean changePassword(AccountId account, String expectedHash, String newHash, Optional<AuditEvent> event) {
        return commit.of(now -> {
            Optional<AccountRow> found = tables.account(account);
            Optional<String> hash = found.flatMap(row -> row.stored().passwordHash());
            if (hash.filter(newHash::equals).isPresent()) {
                return true;
            }
            if (found.isEmpty() || hash.filter(expectedHash::equals).isEmpty()) {
                return false;
            }
            replaceHash(found.get(), newHash);
            event.ifPresent(some -> tables.audit.write(found.get(), some, now));
            return true;
        });
    }

    private static void replaceHash(AccountRow row, String newHash) {
        if (row.identity instanceof Identity.ByPassword own) {
            row.identity = new Identity.ByPassword(own.email(), newHash);
        }
    }

    @Override
    public boolean changeTier(AccountId account, String tier, AuditEvent event) {
        return commit.of(now -> {
            Optional<AccountRow> found = tables.account(account);
            found.filter(row -> !row.tier.equals(tier)).ifPresent(row -> {
                row.tier = tier;
                tables.audit.write(row, event, now);
            });
            return found.isPresent();
        });
    }

    @Override
    public boolean markErasing(AccountId account) {
        return commit.of(now -> {
            tables.account(account).ifPresent(row -> {
                row.erasing = true;
                tables.erasing.put(row.id.value(), row);
                tables.cancelAll(row, now);
            });
            return tables.accounts.containsKey(account);
        });
    }

    @Override
    public boolean drop(AccountId account, AuditEvent event) {
        return commit.of(now -> {
            Optional<AccountRow> found = Optional.ofNullable(tables.accounts.get(account));
            found.ifPresent(row -> {
                requireNothingLeft(row);
                List.copyOf(row.sessions.newestFirst()).forEach(tables.sessions::remove);
                tables.audit.removeAll(row);
                tables.audit.writeNameless(event, now);
                byName.remove(name(row.identity));
                tables.accounts.remove(row.id);
                tables.erasing.remove(row.id.value());
            });
            return found.isPresent();
        });
    }

    private static void requireNothingLeft(AccountRow row) {
        if (!row.erasing) {
            throw new PortFailureException("the erasure of account " + row.id + " has not begun: mark it first");
        }
        if (row.hasRows()) {
            throw new PortFailureException("account " + row.id + " has rows left: erase them first");
        }
    }
}

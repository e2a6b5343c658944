package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.port.Acceptance;
import dev.roast.port.Cancellation;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.NewRoast;
import dev.roast.port.Quotas;
import dev.roast.port.Replay;
import dev.roast.port.RoastIntake;
import dev.roast.port.RoastRef;
import dev.roast.port.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes roasts in. */
final class MemoryIntake implements RoastIntake {
    private final Commit commit;
    private final Tables tables;

    MemoryIntake(Commit commit, Tables tables) {
        this.commit = commit;
        this.tables = tables;
    }

    @Override
    public Acceptance accept(NewRoast roast, Quotas quotas, int maxInFlight, Optional<IdempotencyKey> key) {
        return commit.of(now -> tables.account(roast.ref().account())
                .map(account -> accept(account, roast, quotas, maxInFlight, key, now))
                .orElseGet(Acceptance.AccountGone::new));
    }

    private Acceptance accept(
            AccountRow account,
            NewRoast roast,
            Quotas quotas,
            int maxInFlight,
            Optional<IdempotencyKey> key,
            Instant now) {
        Optional<ResumeRow> resume = account.resumes.find(roast.resume());
        Optional<Acceptance> known =
                knownRoast(account, roast).or(() -> key.flatMap(some -> knownKey(account, some, now)));
        if (known.isPresent()) {
            return known.get();
        } else if (resume.isEmpty()) {
            return new Acceptance.ResumeGone();
        } else if (!resume.get().file.adopted && !resume.get().file.adoptable(now)) {
            return new Acceptance.UploadNotReady();
        } else if (account.inFlight >= maxInFlight) {
            return new Acceptance.TooManyInFlight(maxInFlight);
        }
        Optional<Quota.Spent> spent = account.quota.spent(quotas, now);
        if (spent.isPresent()) {
            return new Acceptance.QuotaSpent(
                    spent.get().perMonth(), spent.get().limit(), spent.get().resetsIn());
        }
        RoastRow row = begin(resume.get(), roast, now);
        key.ifPresent(some -> tables.keys.remember(row, some, now));
        return new Acceptance.Accepted(row.ref().id());
    }

    private static Optional<Acceptance> knownRoast(AccountRow account, NewRoast roast) {
        return account.roasts
                .find(roast.ref().id())
                .map(row -> new Acceptance.Accepted(row.ref().id()));
    }

    private Optional<Acceptance> knownKey(AccountRow account, IdempotencyKey key, Instant now) {
        return tables.keys
                .find(account, key.key(), now)
                .map(known -> known.digest().equals(key.digest())
                        ? new Acceptance.Replayed(known.roast().ref().id())
                        : new Acceptance.KeyReused());
    }

    private RoastRow begin(ResumeRow resume, NewRoast roast, Instant now) {
        RoastRow row = new RoastRow(roast, resume, now);
        keep(resume, roast.retention(), now);
        resume.roasts.add(row);
        resume.account.roasts.put(row.ref().id(), row);
        tables.lifecycle.begin(row, now);
        return row;
    }

    private void keep(ResumeRow resume, Duration retention, Instant now) {
        if (!resume.file.adopted) {
            tables.files.adopt(resume.file);
        }
        Instant until = now.plus(retention);
        if (resume.retention.filter(given -> !given.at().isBefore(until)).isEmpty()) {
            resume.retention.ifPresent(tables.retentions::remove);
            resume.retention = Optional.of(tables.retentions.add(until, resume));
        }
    }

    @Override
    public Optional<KnownKey> findKey(AccountId account, String key) {
        return commit.of(now -> tables.account(account)
                .flatMap(row -> tables.keys.find(row, key, now))
                .map(known -> new KnownKey(known.roast().ref(), known.digest())));
    }

    @Override
    public Cancellation cancel(RoastRef roast) {
        return commit.of(now -> tables.roast(roast).map(row -> cancel(row, now)).orElseGet(Cancellation.NotFound::new));
    }

    private Cancellation cancel(RoastRow row, Instant now) {
        if (row.state.ended()) {
            return new Cancellation.AlreadyEnded(row.state);
        }
        tables.lifecycle.cancel(row, now);
        return new Cancellation.Cancelled(row.charged);
    }

    @Override
    public Usage usage(AccountId account) {
        return commit.of(now -> {
            Optional<AccountRow> row = Optional.ofNullable(tables.accounts.get(account));
            Quota quota = row.map(some -> some.quota).orElseGet(Quota::new);
            int inFlight = row.map(some -> some.inFlight).orElse(0);
            return new Usage(quota.day(now).stored(now), quota.month(now).stored(now), inFlight);
        });
    }

    @Override
    public Replay replay(RoastRef roast, Quotas quotas) {
        return commit.of(now -> tables.roast(roast)
                .filter(row ->
                        row.failure.filter(why -> !why.code().refusesDocument()).isPresent())
                .map(row -> replay(row, quotas, now))
                .orElseGet(Replay.NotDead::new));
    }

    private Replay replay(RoastRow row, Quotas quotas, Instant now) {
        Optional<Quota.Spent> spent = row.account.quota.spent(quotas, now);
        if (spent.isPresent()) {
            return new Replay.QuotaSpent(
                    spent.get().perMonth(), spent.get().limit(), spent.get().resetsIn());
        }
        tables.lifecycle.replay(row, now);
        return new Replay.Replayed();
    }
}

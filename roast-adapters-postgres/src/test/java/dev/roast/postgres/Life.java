package dev.roast.postgres;

import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.event;
import static dev.roast.testkit.StoreFixture.fileKey;
import static dev.roast.testkit.StoreFixture.key;
import static dev.roast.testkit.StoreFixture.newRoast;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.FileKey;
import dev.roast.model.Page;
import dev.roast.model.ResumeId;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Ending;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.NewFile;
import dev.roast.port.Quotas;
import dev.roast.port.RoastRef;
import dev.roast.port.StageReached;
import dev.roast.port.Store;
import dev.roast.port.StoredResume;
import dev.roast.port.StoredRoast;
import dev.roast.testkit.StoreFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

/** One thread's life as member, worker and sweeper at once, for some seconds. Returns how many things it did. */
final class Life implements Callable<Integer> {
    private static final int BATCH = 8;
    private static final int MAX_IN_FLIGHT = 40;

    private final Store store;
    private final StoreFixture given;
    private final Accounts accounts;
    private final Random random;
    private final long end;
    private final List<AttemptRef> held = new ArrayList<>();
    private WorkerId worker;
    private long beats;

    Life(Store store, Accounts accounts, int seed, long seconds) {
        this.store = store;
        this.given = new StoreFixture(store);
        this.accounts = accounts;
        this.random = new Random(seed);
        this.end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        this.worker = given.worker();
    }

    @Override
    public Integer call() {
        int steps = 0;
        while (System.nanoTime() < end) {
            step(accounts.any(random));
            steps++;
        }
        store.workers().leave(worker);
        return steps;
    }

    private void step(AccountId account) {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> accept(account);
            case 4, 5, 6 -> store.work().claimDue(worker, BATCH).forEach(claimed -> held.add(claimed.attempt()));
            case 7 -> store.work().claim(worker, roasts(account)).forEach(claimed -> held.add(claimed.attempt()));
            case 8 -> reach();
            case 9, 10, 11 -> endAll();
            case 12 -> any(roasts(account)).ifPresent(store.intake()::cancel);
            case 13 -> any(roasts(account)).ifPresent(store.files()::deleteRoast);
            case 14 ->
                any(resumes(account))
                        .ifPresent(resume -> store.files().deleteResume(account, resume, random.nextBoolean()));
            case 15 -> any(roasts(account)).ifPresent(roast -> store.intake().replay(roast, PLENTY));
            case 16 -> sweep();
            case 17 -> store.workers().beat(worker, ++beats, new HashSet<>(held));
            case 18 -> rejoin();
            default -> eraseSeldom();
        }
    }

    private void accept(AccountId account) {
        Optional<ResumeId> known = random.nextBoolean() ? any(resumes(account)) : Optional.empty();
        ResumeId resume = known.orElseGet(() -> upload(account));
        Optional<IdempotencyKey> key =
                random.nextBoolean() ? Optional.of(key("key" + random.nextInt(20), "d")) : Optional.empty();
        store.intake().accept(newRoast(account, resume), new Quotas(5_000, 100_000), MAX_IN_FLIGHT, key);
    }

    private ResumeId upload(AccountId account) {
        Duration expiry = random.nextInt(4) == 0 ? Duration.ofMillis(1) : Duration.ofMinutes(1);
        NewFile file = StoreFixture.upload(account, expiry);
        store.files().register(file);
        return ((NewFile.Content.Upload) file.content()).resume();
    }

    private void reach() {
        Stage[] stages = Stage.values();
        store.work()
                .reached(held.stream()
                        .distinct()
                        .map(attempt -> new StageReached(attempt, stages[random.nextInt(stages.length)]))
                        .toList());
    }

    private void endAll() {
        List<Ending> endings = new ArrayList<>();
        for (AttemptRef attempt : new HashSet<>(held)) {
            endings.add(ending(attempt));
        }
        Collections.shuffle(endings, random);
        store.work().end(endings);
        if (random.nextBoolean()) {
            store.work().end(endings);
        }
        held.clear();
    }

    private Ending ending(AttemptRef attempt) {
        return switch (random.nextInt(4)) {
            case 0 -> StoreFixture.failed(attempt);
            case 1 -> StoreFixture.retry(attempt, Duration.ofMillis(random.nextInt(50)));
            case 2 -> StoreFixture.done(attempt);
            default -> new Ending.Done(attempt, StoreFixture.REPORT, derived(attempt));
        };
    }

    private Optional<FileKey> derived(AttemptRef attempt) {
        Duration expiry = random.nextInt(4) == 0 ? Duration.ofMillis(1) : Duration.ofMinutes(1);
        NewFile file = new NewFile(fileKey(), new NewFile.Content.Derived(attempt), expiry, Optional.empty());
        return store.files().register(file) ? Optional.of(file.key()) : Optional.empty();
    }

    private void sweep() {
        store.workers().freeStalled(Duration.ofMillis(200), BATCH);
        store.files().gone(store.files().doomed(BATCH));
        store.resumes().expired(BATCH);
        store.workers().dueForHint(Optional.empty(), Duration.ZERO, BATCH);
    }

    private void rejoin() {
        if (random.nextInt(4) == 0) {
            store.workers().leave(worker);
            held.clear();
            worker = new WorkerId(UUID.randomUUID());
            beats = 0;
            store.workers().join(worker, Duration.ofMillis(300));
        }
    }

    private void eraseSeldom() {
        if (random.nextInt(10) == 0) {
            AccountId account = accounts.replaceOne(random);
            given.eraseRows(account);
            store.accounts().drop(account, event(AuditKind.ERASED));
        }
    }

    private List<RoastRef> roasts(AccountId account) {
        Page<StoredRoast> page = store.roasts().list(account, Optional.empty(), 30);
        List<RoastRef> roasts =
                new ArrayList<>(page.items().stream().map(StoredRoast::ref).toList());
        Collections.shuffle(roasts, random);
        return roasts;
    }

    private List<ResumeId> resumes(AccountId account) {
        Page<StoredResume> page = store.resumes().list(account, Optional.empty(), 10);
        return page.items().stream().map(stored -> stored.resume().id()).toList();
    }

    private <T> Optional<T> any(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }
}

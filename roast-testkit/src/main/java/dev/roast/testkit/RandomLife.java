package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.LEASE;
import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.ResumeId;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Ending;
import dev.roast.port.NewRoast;
import dev.roast.port.Replay;
import dev.roast.port.RoastRef;
import dev.roast.port.Store;
import dev.roast.port.StoredRoast;
import dev.roast.port.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Does to two accounts whatever can be done, in an order that a seed decides, and knows what their usage has to be: it
 * remembers the windows in which each roast was charged, and what was deleted while charged. Stale and repeated calls are
 * among the steps. One thread.
 */
final class RandomLife {
    private static final Duration DEADLINE = Duration.ofMinutes(30);

    private final Store store;
    private final StoreFixture given;
    private final Consumer<Duration> time;
    private final Random random;
    private final List<AccountId> accounts;
    private final List<RoastRef> roasts = new ArrayList<>();
    private final List<AttemptRef> attempts = new ArrayList<>();
    private final Map<RoastRef, Windows> chargedIn = new HashMap<>();
    private final List<Deleted> deletedWhileCharged = new ArrayList<>();
    private Windows now = new Windows(0, 0);
    private WorkerId worker;
    private long beats;

    RandomLife(Store store, StoreFixture given, Consumer<Duration> time, long seed) {
        this.store = store;
        this.given = given;
        this.time = time;
        this.random = new Random(seed);
        this.accounts = List.of(given.account(), given.account());
        this.worker = given.worker();
    }

    /** Does one thing. */
    void step() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> accept();
            case 3, 4, 5 -> claim();
            case 6 -> reach();
            case 7, 8, 9 -> end();
            case 10 -> any(roasts).ifPresent(store.intake()::cancel);
            case 11 -> delete();
            case 12 -> replay();
            default -> letTimePass();
        }
    }

    private void accept() {
        AccountId account = accounts.get(random.nextInt(accounts.size()));
        Optional<ResumeId> known = any(store.resumes()
                        .list(account, Optional.empty(), 100)
                        .items())
                .map(resume -> resume.resume().id());
        boolean again = random.nextBoolean() && known.isPresent();
        NewRoast roast = StoreFixture.newRoast(account, again ? known.get() : given.uploadedResume(account));
        given.accept(roast);
        given.accept(roast);
        roasts.add(roast.ref());
        chargedIn.put(roast.ref(), now);
    }

    private void claim() {
        List<RoastRef> hinted = any(roasts).stream().toList();
        (random.nextBoolean()
                        ? store.work().claim(worker, hinted)
                        : store.work().claimDue(worker, 1))
                .forEach(claimed -> attempts.add(claimed.attempt()));
    }

    private void reach() {
        Stage[] stages = Stage.values();
        any(attempts).ifPresent(attempt -> given.reached(attempt, stages[random.nextInt(stages.length)]));
    }

    private void end() {
        any(attempts).ifPresent(attempt -> {
            List<Ending> ways = List.of(
                    StoreFixture.done(attempt),
                    StoreFixture.failed(attempt),
                    StoreFixture.givenBack(attempt),
                    StoreFixture.retry(attempt, Duration.ofSeconds(30)));
            given.end(ways.get(random.nextInt(ways.size())));
        });
    }

    private void delete() {
        any(roasts).flatMap(store.roasts()::find).ifPresent(roast -> {
            if (random.nextInt(4) > 0) {
                remember(roast);
                store.files().deleteRoast(roast.ref());
            } else {
                all(roast.ref().account()).stream()
                        .filter(other -> other.resume().equals(roast.resume()))
                        .forEach(this::remember);
                store.files().deleteResume(roast.ref().account(), roast.resume(), false);
            }
        });
    }

    /** Notes what has to be counted as deleted while charged: what is live is cancelled first. */
    private void remember(StoredRoast roast) {
        if (roast.charged() && (roast.state().ended() || roast.paid())) {
            deletedWhileCharged.add(new Deleted(roast.ref().account(), windows(roast)));
        }
    }

    private void replay() {
        any(roasts).ifPresent(roast -> {
            if (store.intake().replay(roast, PLENTY) instanceof Replay.Replayed) {
                chargedIn.put(roast, now);
            }
        });
    }

    private void letTimePass() {
        switch (random.nextInt(5)) {
            case 0 -> pass(LEASE.plus(SOON));
            case 1 -> store.workers().leave(worker);
            case 2 -> store.workers().beat(worker, ++beats, Set.of());
            case 3 -> pass(Duration.ofDays(9));
            default -> pass(Duration.ofHours(6));
        }
        store.workers().freeStalled(DEADLINE, 10);
        worker = given.worker();
    }

    private void pass(Duration by) {
        Usage usage = usage(accounts.get(0));
        now = new Windows(
                by.compareTo(usage.day().resetsIn()) < 0 ? now.day : now.day + 1,
                by.compareTo(usage.month().resetsIn()) < 0 ? now.month : now.month + 1);
        time.accept(by);
    }

    /** Checks every number of the usage of both accounts. */
    void assertUsedIsExact() {
        for (AccountId account : accounts) {
            List<StoredRoast> all = all(account);
            all.forEach(roast ->
                    assertThat(roast.charged()).as("charged: %s", roast).isEqualTo(isCharged(roast)));
            Usage usage = usage(account);
            List<Windows> charged =
                    all.stream().filter(StoredRoast::charged).map(this::windows).toList();
            List<Windows> deleted = deletedWhileCharged.stream()
                    .filter(one -> one.account.equals(account))
                    .map(Deleted::chargedIn)
                    .toList();
            assertThat(usage.day().deleted()).as("deleted, day").isEqualTo(ofDay(deleted));
            assertThat(usage.month().deleted()).as("deleted, month").isEqualTo(ofMonth(deleted));
            assertThat(usage.day().used()).as("used, day").isEqualTo(ofDay(charged) + ofDay(deleted));
            assertThat(usage.month().used()).as("used, month").isEqualTo(ofMonth(charged) + ofMonth(deleted));
            assertThat(usage.inFlight()).as("in flight").isEqualTo((int)
                    all.stream().filter(roast -> !roast.state().ended()).count());
        }
    }

    private Windows windows(StoredRoast roast) {
        return Objects.requireNonNull(chargedIn.get(roast.ref()), "a roast that was never accepted");
    }

    private static boolean isCharged(StoredRoast roast) {
        return switch (roast.state()) {
            case QUEUED, RUNNING, DONE -> true;
            case FAILED -> false;
            case CANCELLED -> roast.paid();
        };
    }

    private int ofDay(List<Windows> all) {
        return (int) all.stream().filter(windows -> windows.day == now.day).count();
    }

    private int ofMonth(List<Windows> all) {
        return (int) all.stream().filter(windows -> windows.month == now.month).count();
    }

    private List<StoredRoast> all(AccountId account) {
        return StorePartContract.allPages(500, after -> store.roasts().list(account, after, 500));
    }

    private Usage usage(AccountId account) {
        return store.intake().usage(account);
    }

    private <T> Optional<T> any(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    private record Windows(int day, int month) {}

    private record Deleted(AccountId account, Windows chargedIn) {}
}

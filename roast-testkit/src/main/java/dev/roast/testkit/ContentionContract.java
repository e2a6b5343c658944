package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.PLENTY;
import static dev.roast.testkit.StoreFixture.newRoast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.Ending;
import dev.roast.port.RoastRef;
import dev.roast.port.StageReached;
import dev.roast.port.StoredRoast;
import dev.roast.port.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Many threads at the same few accounts, with calls that touch several rows in an order of their own: none may wait for
 * another for ever, and every number is exact in the end. Run within {@link StoreContract}.
 */
abstract class ContentionContract extends StorePartContract {
    private static final int THREADS = 6;
    private static final int STEPS = 80;

    private List<AccountId> accounts = List.of();

    @BeforeEach
    final void register() {
        beginMonth();
        accounts = List.of(given.account(), given.account(), given.account());
    }

    @RepeatedTest(3)
    void callsOfAllKindsEndAndEveryNumberIsExact() {
        Race.of(IntStream.range(0, THREADS)
                .mapToObj(seed -> (Callable<Integer>) () -> liveOn(new Random(seed)))
                .toList());

        for (AccountId account : accounts) {
            assertUsedIsExact(account);
        }
    }

    @Test
    void interruptedThreadGetsItsAnswerWithItsFlagSet() {
        RoastRef roast = given.accept();

        Interrupted.assertAnswered(() -> store.intake().cancel(roast));
        Interrupted.assertAnswered(() -> store.roasts().find(roast));
        Interrupted.assertAnswered(() -> store.sweepLock().tryRun("a", Duration.ofMinutes(1), () -> {}));
        store.intake().cancel(roast);
        assertThat(given.find(roast).state()).isEqualTo(RoastState.CANCELLED);
    }

    @Test
    void batchesInOppositeOrdersDoNotWaitForEachOther() {
        for (int round = 0; round < 20; round++) {
            List<RoastRef> forth = new ArrayList<>();
            accounts.forEach(account -> forth.add(given.accept(account)));
            List<RoastRef> back = reversed(forth);
            WorkerId one = given.worker();
            WorkerId other = given.worker();
            List<List<Claimed>> claims = Race.of(List.of(
                    () -> store.work().claim(one, forth), () -> store.work().claim(other, back)));

            List<AttemptRef> held =
                    claims.stream().flatMap(List::stream).map(Claimed::attempt).toList();
            assertThat(held).hasSize(forth.size());
            Race.of(List.of(
                    () -> end(held), () -> end(reversed(held)), () -> reach(held), () -> reach(reversed(held))));
            assertThat(forth)
                    .allSatisfy(roast ->
                            assertThat(given.find(roast).state().ended()).isTrue());
        }
    }

    private int end(List<AttemptRef> attempts) {
        return store.work()
                .end(attempts.stream().<Ending>map(StoreFixture::failed).toList())
                .size();
    }

    private int reach(List<AttemptRef> attempts) {
        return store.work()
                .reached(attempts.stream()
                        .map(attempt -> new StageReached(attempt, Stage.GENERATE))
                        .toList())
                .size();
    }

    /** One thread's life: it works and lets go, as a member, a worker and a sweeper at once. */
    private int liveOn(Random random) {
        WorkerId worker = given.worker();
        List<AttemptRef> held = new ArrayList<>();
        long beats = 0;
        for (int step = 0; step < STEPS; step++) {
            AccountId account = accounts.get(random.nextInt(accounts.size()));
            switch (random.nextInt(9)) {
                case 0, 1 -> given.tryAccept(newRoast(account, given.uploadedResume(account)), Optional.empty());
                case 2, 3 -> store.work().claimDue(worker, 4).forEach(claimed -> held.add(claimed.attempt()));
                case 4 ->
                    store.work()
                            .claim(worker, shuffled(account, random))
                            .forEach(claimed -> held.add(claimed.attempt()));
                case 5 -> endSome(held, random);
                case 6 -> touchOne(account, random);
                case 7 -> store.workers().freeStalled(Duration.ofHours(1), 10);
                default -> store.workers().beat(worker, ++beats, new HashSet<>(held));
            }
        }
        store.workers().leave(worker);
        return held.size();
    }

    private void endSome(List<AttemptRef> held, Random random) {
        List<Ending> endings = new ArrayList<>();
        for (AttemptRef attempt : new HashSet<>(held)) {
            given.reached(attempt, random.nextBoolean() ? Stage.GENERATE : Stage.EXTRACT_TEXT);
            endings.add(
                    switch (random.nextInt(3)) {
                        case 0 -> StoreFixture.done(attempt);
                        case 1 -> StoreFixture.failed(attempt);
                        default -> StoreFixture.givenBack(attempt);
                    });
        }
        store.work().end(endings);
        held.clear();
    }

    private void touchOne(AccountId account, Random random) {
        List<RoastRef> some = shuffled(account, random);
        if (!some.isEmpty()) {
            RoastRef roast = some.get(0);
            switch (random.nextInt(4)) {
                case 0 -> store.intake().cancel(roast);
                case 1 -> store.files().deleteRoast(roast);
                case 2 -> store.intake().replay(roast, PLENTY);
                default ->
                    store.roasts()
                            .find(roast)
                            .map(StoredRoast::resume)
                            .ifPresent(resume -> deleteResume(account, resume));
            }
        }
    }

    private void deleteResume(AccountId account, ResumeId resume) {
        store.files().deleteResume(account, resume, false);
        store.files().gone(store.files().doomed(5));
    }

    private List<RoastRef> shuffled(AccountId account, Random random) {
        List<RoastRef> some = new ArrayList<>(store.roasts().list(account, Optional.empty(), 10).items().stream()
                .map(StoredRoast::ref)
                .toList());
        Collections.shuffle(some, random);
        return some;
    }

    private static <T> List<T> reversed(List<T> some) {
        List<T> other = new ArrayList<>(some);
        Collections.reverse(other);
        return other;
    }

    private void assertUsedIsExact(AccountId account) {
        List<StoredRoast> all = allPages(500, after -> store.roasts().list(account, after, 500));
        Usage usage = store.intake().usage(account);
        int charged = (int) all.stream().filter(StoredRoast::charged).count();
        assertThat(usage.day().used()).isEqualTo(charged + usage.day().deleted());
        assertThat(usage.month().used()).isEqualTo(charged + usage.month().deleted());
        assertThat(usage.inFlight()).isEqualTo((int)
                all.stream().filter(roast -> !roast.state().ended()).count());
        assertThat(all)
                .allSatisfy(roast -> assertThat(roast.charged())
                        .isEqualTo(
                                switch (roast.state()) {
                                    case QUEUED, RUNNING, DONE -> true;
                                    case FAILED -> false;
                                    case CANCELLED -> roast.paid();
                                }));
        assertThat(store.roasts().backlog().running())
                .as("all workers have left")
                .isZero();
    }
}

package dev.roast.testkit;

import static dev.roast.testkit.StoreFixture.newRoast;
import static dev.roast.testkit.StoreFixture.retry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastState;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.NewRoast;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link RoastWork#claimDue} promises. Run within {@link StoreContract}. */
abstract class ClaimDueContract extends StorePartContract {

    @Test
    void dueRoastsAreTakenWithoutAHint() {
        RoastRef due = given.accept();
        AttemptRef waiting = given.claimOne();
        given.end(retry(waiting, Duration.ofHours(1)));
        RoastRef erasing = given.accept();
        store.accounts().markErasing(erasing.account());

        assertThat(take(given.worker(), 10)).containsExactly(due);
        assertThat(given.find(due).state()).isEqualTo(RoastState.RUNNING);
        assertThat(given.find(waiting.roast()).state()).isEqualTo(RoastState.QUEUED);
    }

    @Test
    void atMostSoManyAreTaken() {
        for (int i = 0; i < 5; i++) {
            given.accept();
        }

        assertThat(take(given.worker(), 3)).hasSize(3);
        assertThat(take(given.worker(), 3)).hasSize(2);
        assertThat(take(given.worker(), 3)).isEmpty();
    }

    @Test
    void noAccountGetsASecondOneWhileAnotherHasOneDueThatWasNotTaken() {
        AccountId busy = given.account();
        for (int i = 0; i < 20; i++) {
            given.accept(roast(busy, Priority.HIGH));
        }
        advance(Duration.ofSeconds(1));
        RoastRef first = given.accept();
        RoastRef second = given.accept();

        assertThat(take(given.worker(), 3)).contains(first, second);
    }

    @Test
    void higherPrioritiesComeFirstAmongAccounts() {
        RoastRef low = accept(Priority.LOW);
        advance(Duration.ofSeconds(1));
        RoastRef normal = accept(Priority.NORMAL);
        advance(Duration.ofSeconds(1));
        RoastRef high = accept(Priority.HIGH);

        WorkerId worker = given.worker();
        assertThat(take(worker, 1)).containsExactly(high);
        assertThat(take(worker, 1)).containsExactly(normal);
        assertThat(take(worker, 1)).containsExactly(low);
    }

    @Test
    void higherPrioritiesComeFirstWithinAnAccount() {
        AccountId account = given.account();
        RoastRef low = given.accept(roast(account, Priority.LOW));
        advance(Duration.ofSeconds(1));
        RoastRef high = given.accept(roast(account, Priority.HIGH));

        assertThat(take(given.worker(), 1)).containsExactly(high);
        assertThat(take(given.worker(), 1)).containsExactly(low);
    }

    @Test
    void olderOnesComeFirstAmongEquals() {
        List<RoastRef> accepted = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            accepted.add(given.accept());
            advance(Duration.ofSeconds(1));
        }

        List<RoastRef> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            taken.addAll(take(given.worker(), 1));
        }
        assertThat(taken).isEqualTo(accepted);
    }

    @Test
    void simultaneousTakersShareWhatIsDue() {
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < 20; i++) {
                given.accept();
            }
            List<List<RoastRef>> taken = Race.of(4, () -> takeAll(given.worker()));

            Set<RoastRef> each = new HashSet<>();
            assertThat(taken.stream().flatMap(List::stream).filter(roast -> !each.add(roast)))
                    .as("taken twice")
                    .isEmpty();
            assertThat(each.size() + takeAll(given.worker()).size()).isEqualTo(20);
        }
    }

    private List<RoastRef> takeAll(WorkerId worker) {
        List<RoastRef> all = new ArrayList<>();
        StoreFixture.untilFalse("take what is due", () -> all.addAll(take(worker, 3)));
        return all;
    }

    private List<RoastRef> take(WorkerId worker, int max) {
        return store.work().claimDue(worker, max).stream()
                .map(Claimed::attempt)
                .map(AttemptRef::roast)
                .toList();
    }

    private RoastRef accept(Priority priority) {
        return given.accept(roast(given.account(), priority));
    }

    private NewRoast roast(AccountId account, Priority priority) {
        return newRoast(account, given.uploadedResume(account), priority);
    }
}

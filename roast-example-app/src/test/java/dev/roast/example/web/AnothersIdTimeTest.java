package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.example.web.TwoMembers.Question;
import dev.roast.port.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long it takes to be told that there is no such thing, over HTTP, on PostgreSQL, Redis and S3: the same for what is
 * another's as for what nobody has, in each operation of the document that takes an id. Two ids that nobody has are compared
 * in the same turns, which shows that the measure is fair; a handler that takes longer is found by it, which shows that it is
 * not blind.
 */
@Tag("faults")
@EnabledIfSystemProperty(named = "roast.faults.long", matches = "true", disabledReason = "it is for -Pfaults")
@ExtendWith(TestServices.class)
class AnothersIdTimeTest {
    private static final int TRIES = Integer.getInteger("roast.times.tries", 300);
    private static final String NOBODYS_EITHER = "00000000-0000-7000-8000-000000000001";

    /** What would be seen, at the least. */
    private static final double PART = 0.1;

    private final RealServices real;
    private final AtomicReference<String> slow = new AtomicReference<>("");

    AnothersIdTimeTest(TestDatabase database, TestRedis redis, TestBucket bucket) {
        real = new RealServices(database, redis, bucket);
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void anothersIdTakesTheTimeOfOneThatThereIsNot() {
        try (Server server = server()) {
            TwoMembers two = new TwoMembers(server);
            List<Question> questions = new ArrayList<>(two.withIdsInThePath());
            questions.addAll(two.withIdsElsewhere());
            assertThat(questions).hasSizeGreaterThan(9);
            List<String> unclear = new ArrayList<>();
            for (Question question : questions) {
                Turns turns = turns(question);
                PairedTimes times = turns.compared(0, 1);
                System.out.println(question.what() + ": " + times + "; nobody's: " + turns.compared(1, 2));
                assertFair(turns);
                assertThat(times.toldApart()).as(question.what() + ", " + times).isFalse();
                if (!times.wouldShow(PART)) {
                    unclear.add(question.what());
                }
            }
            assumeTrue(unclear.isEmpty(), () -> "this machine is too busy to time " + unclear);
        }
    }

    @Test
    void aHandlerThatTakesLongerIsFound() {
        try (Server server = server()) {
            TwoMembers two = new TwoMembers(server);
            Question question = two.withIdsInThePath().stream()
                    .filter(one -> one.what().equals("GET /api/roasts/{id}"))
                    .findFirst()
                    .orElseThrow();
            slow.set(two.adasRoast);

            Turns turns = turns(question);

            PairedTimes times = turns.compared(0, 1);
            System.out.println("slower on purpose: " + times + "; nobody's: " + turns.compared(1, 2));
            assertFair(turns);
            assertThat(times.toldApart()).as(times.toString()).isTrue();
            assertThat(times.difference()).isPositive();
        }
    }

    private Server server() {
        Services services = real.services();
        Store store = services.store();
        Store slower = new Store(
                store.accounts(),
                store.sessions(),
                store.audit(),
                store.intake(),
                store.work(),
                store.workers(),
                new SlowShelf(store.roasts(), slow),
                store.resumes(),
                store.files(),
                store.sweepLock(),
                store.dueSignal());
        return Server.start(services.withStore(slower), limits -> limits, builder -> builder, new Documented());
    }

    private static Turns turns(Question question) {
        Turns turns = new Turns(
                i -> nanos(question.aboutAdas()),
                i -> nanos(question.aboutNobodys()),
                i -> nanos(question.about().apply(NOBODYS_EITHER)));
        return turns.take(TRIES, () -> turns.compared(0, 1).wouldShow(PART));
    }

    private static void assertFair(Turns turns) {
        PairedTimes control = turns.compared(1, 2);
        assertThat(control.toldApart())
                .as("two ids that nobody has, " + control)
                .isFalse();
    }

    private static long nanos(Asking asking) {
        long begun = System.nanoTime();
        Answer answer = asking.sendUnchecked();
        long taken = System.nanoTime() - begun;
        answer.expect(404);
        return taken;
    }
}

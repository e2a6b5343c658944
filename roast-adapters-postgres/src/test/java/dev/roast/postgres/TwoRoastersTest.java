package dev.roast.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestServices;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.model.Allowance;
import dev.roast.model.FailureCode;
import dev.roast.model.Heat;
import dev.roast.model.Refusal;
import dev.roast.model.ResumeId;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.model.Submission;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.model.Upload;
import dev.roast.port.Box;
import dev.roast.port.DocumentInfo;
import dev.roast.port.Extraction;
import dev.roast.port.LayoutNotes;
import dev.roast.port.ResumeText;
import dev.roast.port.Store;
import dev.roast.port.TextLine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes on one database: an allowance is exact whoever asks for it where. */
@ExtendWith(TestServices.class)
class TwoRoastersTest {
    private static final int MANY = 100;
    private static final byte[] BROKEN = "%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8);
    private static final RoastOptions MILD = RoastOptions.heat(Heat.MILD).withoutAnnotatedPdf();

    private static Optional<Pool> pool = Optional.empty();

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private final Store store = PostgresStore.over(pool.orElseThrow().dataSource(), shift::get);
    private final MemoryBlobStore blobs = new MemoryBlobStore();
    private final List<Roaster> nodes = List.of(node().build(), node().build());

    @BeforeAll
    static void migrate(TestDatabase database) {
        pool = Optional.of(new Pool(database.dataSource()));
        PostgresStore.migrate(database.dataSource());
    }

    @AfterAll
    static void close() {
        pool.ifPresent(Pool::close);
    }

    @BeforeEach
    void clear() {
        pool.orElseThrow().clear();
    }

    private RoasterBuilder node() {
        return Roaster.builder()
                .store(store)
                .blobs(blobs)
                .rateLimiter(new MemoryRateLimiter(Clock.systemUTC()))
                .tiers(Tiers.of(tier("three", 3), tier("many", 10 * MANY)));
    }

    private static Tier tier(String name, int roasts) {
        return Tier.named(name)
                .quota(roasts, roasts)
                .burstPerMinute(10 * MANY)
                .maxInFlight(10 * MANY)
                .build();
    }

    @Test
    void ofAHundredSubmitsAtOnceWithThreeLeftThreeAreAccepted() {
        List<Member> ada = onBoth("three");
        ResumeId resume = ada.get(0).upload(Upload.of("cv.pdf", BROKEN));

        List<Submission> outcomes = atOnce(MANY, i -> ada.get(i % 2).trySubmit(resume, MILD, Optional.empty()));

        assertThat(outcomes).filteredOn(Submission.Accepted.class::isInstance).hasSize(3);
        assertThat(outcomes)
                .filteredOn(Submission.Refused.class::isInstance)
                .hasSize(MANY - 3)
                .allSatisfy(refused -> assertThat(
                                ((Submission.Refused) refused).refusal().code())
                        .isEqualTo(Refusal.Code.QUOTA_EXCEEDED));
        Allowance left = ada.get(1).account().allowance();
        assertThat(left.leftToday()).isZero();
        assertThat(left.inFlight()).isEqualTo(3);
    }

    @Test
    void aHundredThatFailOverMidnightGiveBackAHundred() {
        startAnHourBeforeMidnightInsideAMonth();
        List<Member> ada = onBoth("many");
        ResumeId resume = ada.get(0).upload(Upload.of("cv.pdf", BROKEN));
        Roaster good = node().textExtractor((pdf, mostPages) -> extracted()).build();
        for (int i = 0; i < 5; i++) {
            ada.get(0).submit(resume, MILD);
            assertThat(good.runOne()).isPresent();
        }
        List<RoastId> failing = new ArrayList<>(submits(ada, resume));
        assertThat(used(ada.get(0))).containsExactly(5 + MANY / 2, 5 + MANY / 2);
        shift.updateAndGet(before -> before.plus(Duration.ofHours(2)));
        failing.addAll(submits(ada, resume));
        assertThat(used(ada.get(0))).containsExactly(MANY / 2, 5 + MANY);

        atOnce(8, i -> runAll(nodes.get(i % 2)));

        assertThat(failing)
                .hasSize(MANY)
                .allSatisfy(id -> assertThat(failure(ada.get(1), id)).contains(FailureCode.NOT_A_PDF));
        assertThat(used(ada.get(0))).as("today, and the five of the month").containsExactly(0, 5);
        assertThat(ada.get(0).account().allowance().inFlight()).isZero();
        assertThat(pool.orElseThrow().number("SELECT count(*) FROM roast.roast WHERE charged"))
                .isEqualTo(5);
    }

    /** The store's time, not this machine's: noon of the 14th is inside every month. */
    private void startAnHourBeforeMidnightInsideAMonth() {
        Instant now = Instant.now();
        Instant evening = Instant.parse("2031-03-14T23:00:00Z");
        shift.set(Duration.between(now, evening));
    }

    private List<RoastId> submits(List<Member> ada, ResumeId resume) {
        return atOnce(MANY / 2, i -> ada.get(i % 2).submit(resume, MILD));
    }

    private static List<Integer> used(Member member) {
        Allowance allowance = member.account().allowance();
        return List.of(allowance.usedToday(), allowance.usedThisMonth());
    }

    private static Optional<FailureCode> failure(Member member, RoastId id) {
        return member.get(id)
                .filter(roast -> roast.state() == RoastState.FAILED)
                .flatMap(Roast::failure)
                .map(failure -> failure.code());
    }

    private static int runAll(Roaster node) {
        int count = 0;
        while (node.runOne().isPresent()) {
            count++;
        }
        return count;
    }

    private static Extraction extracted() {
        TextLine line = new TextLine(1, 1, new Box(60, 60, 300, 12), "Responsible for various projects", 11, false);
        DocumentInfo info = new DocumentInfo("", "", "", "", List.of());
        return new Extraction.Extracted(new ResumeText(1, List.of(line), List.of(), info, LayoutNotes.plain()));
    }

    private List<Member> onBoth(String tier) {
        return nodes.stream().map(node -> node.member("ada", tier)).toList();
    }

    private interface Numbered<T> {
        T call(int number);
    }

    private static <T> List<T> atOnce(int count, Numbered<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(count, 32));
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                calls.add(() -> work.call(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}

package dev.roast.internal.pdf.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.Seam;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.FailureCode;
import dev.roast.port.Extraction;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.testpdf.Bombs;
import dev.roast.testpdf.ResumePdf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PdfChildrenTest {
    private static final byte[] RESUME = ResumePdf.create()
            .name("Ada Lovelace")
            .paragraph("Wrote the first program. ".repeat(40))
            .bytes();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(1_500);

    private final SystemSeam seam = new SystemSeam(Clock.systemUTC());
    private final Set<Long> others = running();
    private PdfChildren children = new PdfChildren(seam);

    @AfterEach
    void close() {
        children.close();
    }

    private static Set<Long> running() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private Set<Long> pids() {
        Set<Long> pids = running();
        pids.removeAll(others);
        return pids;
    }

    private Extraction extract(byte[] pdf) {
        return children.extractor().extract(pdf, 10);
    }

    private void obedient(int processes, int documents) {
        ChildLimits limits = new ChildLimits(processes, documents, SHORT, PATIENCE, PATIENCE);
        children = new PdfChildren(seam, limits, OtherChild.launch());
    }

    private Extraction told(String word) {
        return extract(word.getBytes(StandardCharsets.UTF_8));
    }

    private String answered(String word) {
        return ((Extraction.Extracted) told(word)).text().info().title();
    }

    private static void assertTooComplex(Extraction extraction, String why) {
        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Extraction.Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(FailureCode.TOO_COMPLEX))
                .isInstanceOfSatisfying(
                        Extraction.Refused.class,
                        refused -> assertThat(refused.failure().message()).contains(why));
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        for (long waited = 0; !condition.getAsBoolean(); waited += 10) {
            assertThat(waited).as("milliseconds waited").isLessThan(PATIENCE.toMillis());
            seam.sleep(Duration.ofMillis(10));
        }
    }

    @Test
    void aChildReadsWhatThisProcessReads() {
        assertThat(extract(RESUME)).isEqualTo(new PdfBoxExtractor(seam).extract(RESUME, 10));
    }

    @Test
    void thereIsNoChildBeforeTheFirstDocumentAndOneIsUsedAgain() {
        assertThat(pids()).isEmpty();

        extract(RESUME);
        Set<Long> first = pids();
        extract(RESUME);

        assertThat(first).hasSize(1);
        assertThat(pids()).isEqualTo(first);
    }

    @Test
    void startMakesOneAndCloseEndsAll() throws InterruptedException {
        children.start();
        assertThat(pids()).hasSize(1);

        children.close();

        await(() -> pids().isEmpty());
        assertThatThrownBy(() -> extract(RESUME)).isInstanceOf(PortUnavailableException.class);
    }

    @Test
    void aChildIsReplacedAfterSoManyDocuments() {
        obedient(1, 2);

        String first = answered("pid");
        assertThat(answered("pid")).isEqualTo(first);
        assertThat(answered("pid")).isNotEqualTo(first);
    }

    @Test
    void aChildHasNoEnvironment() {
        obedient(1, 10);

        assertThat(answered("environment")).isEqualTo("[]");
    }

    @Test
    void whatTakesTooLongIsKilledAndNotTriedAgain() throws InterruptedException {
        obedient(1, 10);

        assertTooComplex(told("spin"), "more than 1.5 s of processor time");
        await(() -> pids().isEmpty());
        assertThat(answered("pid")).isNotEmpty();
    }

    @Test
    void whatWaitsForAProcessorIsReadHoweverLongThatTakes() {
        Duration standstill = Duration.ofSeconds(2);
        children = new PdfChildren(seam, new ChildLimits(1, 10, PATIENCE, standstill, PATIENCE), OtherChild.launch());

        assertThat(answered("starve")).isEqualTo("read at last");
    }

    @Test
    void aMachineThatIsTooBusyIsNoFaultOfTheDocument() throws InterruptedException {
        Duration wallClock = Duration.ofMillis(500);
        ChildLimits limits = new ChildLimits(1, 10, PATIENCE, PATIENCE, wallClock);
        children = new PdfChildren(seam, limits, OtherChild.launch());

        assertThatThrownBy(() -> told("spin"))
                .isInstanceOf(PortUnavailableException.class)
                .hasMessageContaining("too busy");
        await(() -> pids().isEmpty());
    }

    @Test
    void whoWaitsForATurnLosesNothingOfItsTimeAndAQueueOfEightEndsInFourTimesTheLimit() throws InterruptedException {
        Duration limit = Duration.ofMillis(400);
        Duration replacing = Duration.ofSeconds(5); // a busy machine's generous share for one more child
        children = new PdfChildren(seam, new ChildLimits(2, 10, PATIENCE, limit, PATIENCE), OtherChild.launch());
        Queue<Extraction> endless = new ConcurrentLinkedQueue<>();
        Instant start = seam.now();
        List<Seam.Task> eight = Stream.generate(() -> seam.start("reading", () -> endless.add(told("sleep"))))
                .limit(8)
                .toList();

        for (Seam.Task reading : eight) {
            assertThat(reading.join(PATIENCE)).isTrue();
        }
        assertThat(Duration.between(start, seam.now()))
                .isBetween(limit.multipliedBy(4), limit.plus(replacing).multipliedBy(4));
        assertThat(endless).hasSize(8).allSatisfy(refused -> assertTooComplex(refused, "more than 0.4 s"));
    }

    @Test
    void aFullHeapEndsTheChildAndNothingElse() {
        obedient(1, 10);

        assertTooComplex(told("fill"), "more than 256 MB of memory");
        assertThat(answered("pid")).isNotEmpty();
    }

    @Test
    void aRefusalLeavesItsChildAndAnOverflowedStackDoesNot() {
        assertTooComplex(extract(Bombs.named("forms nested 2^23 times")), "20 deep");
        Set<Long> first = pids();
        assertTooComplex(extract(Bombs.named("a range of two billion characters")), "2000000");
        assertThat(pids()).isEqualTo(first).hasSize(1);

        obedient(1, 10);
        String second = answered("pid");
        assertTooComplex(told("overflow"), "nested too deep");
        assertThat(answered("pid")).isNotEqualTo(second);
    }

    @Test
    void aDocumentThatKillsTwoChildrenIsRefused() {
        obedient(1, 10);

        assertTooComplex(told("die"), "breaks");
        assertTooComplex(told("lie"), "breaks");
        assertTooComplex(told("babble"), "breaks");
        assertThat(answered("pid")).isNotEmpty();
    }

    @Test
    void aChildThatIsKilledInTheMiddleIsMadeUpForByAnother() throws InterruptedException {
        extract(RESUME);
        long pid = pids().iterator().next();
        Queue<Extraction> result = new ConcurrentLinkedQueue<>();
        AtomicBoolean killing = new AtomicBoolean();
        Seam.Task reading = seam.start("reading", () -> {
            killing.set(true);
            result.add(extract(RESUME));
        });
        await(killing::get);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);

        assertThat(reading.join(PATIENCE)).isTrue();
        assertThat(result.element()).isInstanceOf(Extraction.Extracted.class);
        assertThat(extract(RESUME)).isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void anInterruptIsHonouredAtOnceAndKillsTheChild() throws InterruptedException {
        obedient(1, 10);
        children = new PdfChildren(seam, new ChildLimits(1, 10, PATIENCE, PATIENCE, PATIENCE), OtherChild.launch());
        Queue<RuntimeException> thrown = new ConcurrentLinkedQueue<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Seam.Task reading = seam.start("reading", () -> {
            try {
                told("spin");
            } catch (RuntimeException e) {
                thrown.add(e);
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        await(() -> pids().size() == 1);

        reading.interrupt();

        assertThat(reading.join(Duration.ofSeconds(5))).isTrue();
        assertThat(thrown.element()).isInstanceOf(PortUnavailableException.class);
        assertThat(stillInterrupted).isTrue();
        await(() -> pids().isEmpty());
        assertThat(answered("pid")).isNotEmpty();
    }

    @Test
    void aChildEndsWhenItsInputIsClosed() throws Exception {
        Path folder = PrivateFolder.make();
        Process process = new Launch(
                        Launch.javaOf(Path.of(System.getProperty("java.home"))),
                        CodeLocations.find().orElseThrow(),
                        List.of(),
                        ChildMain.class.getName())
                .start(folder);

        process.getOutputStream().close();

        await(() -> !process.isAlive());
        assertThat(process.exitValue()).isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void whereThereIsNoJavaStartSaysWhatToSet() {
        Launch nowhere = new Launch(Path.of("/no/such/java"), List.of(), List.of(), ChildMain.class.getName());
        children = new PdfChildren(seam, ChildLimits.defaults(), nowhere);

        assertThatThrownBy(children::start)
                .isInstanceOf(PortFailureException.class)
                .hasMessageContaining("inProcessPdf()")
                .hasMessageContaining("textExtractor");
    }

    @Test
    void aChildThatNeverComesUpIsNoFaultOfTheDocument() {
        Launch empty = new Launch(
                Launch.javaOf(Path.of(System.getProperty("java.home"))),
                List.of(Path.of("nothing-here")),
                List.of(),
                ChildMain.class.getName());
        children = new PdfChildren(seam, ChildLimits.defaults(), empty);

        assertThatThrownBy(() -> extract(RESUME))
                .isInstanceOf(PortUnavailableException.class)
                .hasMessageContaining("inProcessPdf()");
    }
}

package dev.roast.internal.pdf.child;

import dev.roast.internal.seam.Seam;
import dev.roast.port.PdfAnnotator;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.TextExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few child processes that open PDFs. None is there before {@link #start()} or the first document. Who comes while all
 * are busy waits for its turn. Thread-safe.
 */
public final class PdfChildren implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PdfChildren.class);

    /** Lets the process come up first, as it does so on the same processors. */
    private static final Duration HEAD_START = Duration.ofSeconds(2);

    private static final String INSTEAD = "; give RoasterBuilder.inProcessPdf() to open PDFs in this process, or a"
            + " textExtractor(...) and a pdfAnnotator(...) of your own";

    private final Seam seam;
    private final ChildLimits limits;
    private final Turns turns;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<ChildProcess> idle = new ArrayDeque<>();
    private final Set<ChildProcess> all = new HashSet<>();
    private final AtomicBoolean warming = new AtomicBoolean();
    private Optional<Launch> launch = Optional.empty();
    private boolean started;
    private boolean closed;

    /**
     * Makes one that starts nothing.
     *
     * @param seam threads, waiting and time
     */
    public PdfChildren(Seam seam) {
        this(seam, ChildLimits.defaults());
    }

    PdfChildren(Seam seam, ChildLimits limits) {
        this.seam = seam;
        this.limits = limits;
        this.turns = new Turns(limits.processes(), seam);
    }

    /** For tests: starts children in another way than is found. */
    PdfChildren(Seam seam, ChildLimits limits, Launch launch) {
        this(seam, limits);
        this.launch = Optional.of(launch);
    }

    /** Returns what reads PDFs in these processes. */
    public TextExtractor extractor() {
        return new ChildProcessExtractor(this);
    }

    /** Returns what annotates PDFs in these processes. */
    public PdfAnnotator annotator() {
        return new ChildProcessAnnotator(this);
    }

    /**
     * Starts the first child, and warms it in the background after a while, so that no document waits for it.
     *
     * @throws PortFailureException if none can be started here; it says what to set
     */
    public void start() {
        lock.lock();
        try {
            started = true;
        } finally {
            lock.unlock();
        }
        putBack(startChild());
        warmSoon();
    }

    /** Kills all children. What they were at is given up. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            all.forEach(ChildProcess::kill);
            all.clear();
            idle.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks a child. If it dies over the work, another one that is fresh is asked, once.
     *
     * @throws PortUnavailableException if the thread is interrupted, these are closed, no child comes up, or
     *     the machine is too busy
     */
    <T> Outcome<T> ask(Frame request, Function<Frame, Outcome<T>> answer) {
        try {
            turns.take();
            return askInTurn(request, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortUnavailableException("the work on a PDF was interrupted", e);
        }
    }

    private <T> Outcome<T> askInTurn(Frame request, Function<Frame, Outcome<T>> answer) throws InterruptedException {
        try {
            Outcome<T> first = ask(takeOrStart(), request, answer);
            Outcome<T> last = first instanceof Outcome.Died ? ask(startChild(), request, answer) : first;
            return faultOfTheDocument(last);
        } finally {
            turns.giveBack();
        }
    }

    /** Whatever else comes in the way may pass. */
    private <T> Outcome<T> faultOfTheDocument(Outcome<T> outcome) {
        if (isClosed()) {
            throw new PortUnavailableException("the work on a PDF was ended as this Roaster is closing");
        }
        if (outcome instanceof Outcome.NeverStarted) {
            throw new PortUnavailableException(
                    "the child process that opens PDFs ends as soon as it is started" + INSTEAD);
        }
        if (outcome instanceof Outcome.Starved) {
            throw new PortUnavailableException("this machine is too busy to open a PDF: in "
                    + limits.wallClock().toSeconds() + " s a child process got less than "
                    + limits.processorTime().toSeconds() + " s of its processors");
        }
        return outcome;
    }

    private <T> Outcome<T> ask(ChildProcess child, Frame request, Function<Frame, Outcome<T>> answer)
            throws InterruptedException {
        boolean reusable = false;
        try {
            Outcome<T> outcome = child.ask(request, answer);
            reusable = outcome instanceof Outcome.Answered<T> answered && answered.reusable() && child.isUsable();
            return outcome;
        } finally {
            if (reusable) {
                putBack(child);
            } else {
                discard(child);
            }
        }
    }

    private ChildProcess takeOrStart() {
        lock.lock();
        try {
            for (ChildProcess child = idle.poll(); child != null; child = idle.poll()) {
                if (child.isUsable()) {
                    return child;
                }
                all.remove(child);
                child.kill();
            }
        } finally {
            lock.unlock();
        }
        return startChild();
    }

    private ChildProcess startChild() {
        lock.lock();
        try {
            if (closed) {
                throw new PortUnavailableException("this Roaster is closed and opens no PDF any more");
            }
            ChildProcess child = ChildProcess.start(launch(), limits, seam);
            all.add(child);
            return child;
        } catch (IOException e) {
            throw new PortFailureException("no child process can be started to open PDFs" + INSTEAD, e);
        } finally {
            lock.unlock();
        }
    }

    private Launch launch() {
        Launch found = launch.orElseGet(PdfChildren::find);
        launch = Optional.of(found);
        return found;
    }

    private static Launch find() {
        Path java = Launch.javaOf(Path.of(System.getProperty("java.home")));
        if (!java.toFile().canExecute()) {
            throw new PortFailureException(
                    "no child process can be started to open PDFs: there is no " + java + INSTEAD);
        }
        List<Path> code = CodeLocations.find()
                .orElseThrow(() -> new PortFailureException("no child process can be started to open PDFs:"
                        + " Roast and PDFBox are not in files, as when they are in jars inside a jar" + INSTEAD));
        List<String> sandbox = Sandbox.probe();
        LOG.info(
                "PDFs are opened in child processes {} network",
                Sandbox.hasNoNetwork(sandbox) ? "without a" : "with this machine's");
        return new Launch(java, code, sandbox, ChildMain.class.getName());
    }

    private void putBack(ChildProcess child) {
        lock.lock();
        try {
            if (!closed) {
                idle.push(child);
                return;
            }
        } finally {
            lock.unlock();
        }
        child.kill();
    }

    private void discard(ChildProcess child) {
        child.kill();
        boolean replace;
        lock.lock();
        try {
            all.remove(child);
            replace = started && !closed && idle.isEmpty();
        } finally {
            lock.unlock();
        }
        if (replace) {
            warmSoon();
        }
    }

    private void warmSoon() {
        if (warming.compareAndSet(false, true)) {
            seam.start("roast-pdf-warm-up", this::warmOne);
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes no turn from a document that waits, as after one that ended a child. Whatever comes in the way of it is met again
     * by the first document, and told there.
     */
    private void warmOne() {
        try {
            seam.sleep(HEAD_START);
            warming.set(false);
            if (turns.takeIfFree()) {
                askInTurn(new Frame(Frame.Kind.WARM_UP), frame -> new Outcome.Answered<>(frame.kind(), true));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (PortUnavailableException | PortFailureException e) {
            if (!isClosed()) {
                LOG.warn("no child process was warmed; if none can be started, no PDF is opened", e);
            }
        }
    }
}

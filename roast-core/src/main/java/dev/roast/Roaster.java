package dev.roast;

import dev.roast.internal.account.SignIn;
import dev.roast.internal.pdf.child.PdfChildren;
import dev.roast.internal.roast.Inspector;
import dev.roast.internal.worker.Sweeper;
import dev.roast.internal.worker.Worker;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryJobQueue;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.memory.MemoryStore;
import dev.roast.model.AccountId;
import dev.roast.model.Client;
import dev.roast.model.Inspection;
import dev.roast.model.Refusal;
import dev.roast.model.RefusedException;
import dev.roast.model.Registration;
import dev.roast.model.RoastId;
import dev.roast.model.SessionToken;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.port.PortFailureException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The entry point. Built from ports, it does nothing until {@link #start()}; then it accepts resumes and roasts them on
 * threads of its own. One for each process is enough; safe for use by many threads.
 *
 * <pre>{@code
 * try (Roaster roaster = Roaster.inMemory().start()) {
 *     Member ada = roaster.member("ada", "free");
 *     ResumeId cv = ada.upload(Upload.of(Path.of("cv.pdf")));
 *     RoastId id = ada.submit(cv, RoastOptions.heat(Heat.SAVAGE));
 *     Roast roast = ada.await(id, Duration.ofMinutes(1));
 * }
 * }</pre>
 */
public final class Roaster implements AutoCloseable {
    private enum Life {
        NEW,
        STARTED,
        CLOSED
    }

    private final Parts parts;
    private final Inspector inspector;
    private final Supplier<Worker> workers;
    private final Worker worker;
    private final Sweeper sweeper;
    private final PdfChildren children;
    private final boolean needsChildren;
    private final Optional<Runnable> preparation;
    private final AtomicReference<Life> life = new AtomicReference<>(Life.NEW);

    Roaster(
            Parts parts,
            Inspector inspector,
            Supplier<Worker> workers,
            Worker worker,
            Sweeper sweeper,
            PdfChildren children,
            boolean needsChildren,
            Optional<Runnable> preparation) {
        this.parts = parts;
        this.inspector = inspector;
        this.workers = workers;
        this.worker = worker;
        this.sweeper = sweeper;
        this.children = children;
        this.needsChildren = needsChildren;
        this.preparation = preparation;
    }

    /** Starts building one from ports. */
    public static RoasterBuilder builder() {
        return new RoasterBuilder();
    }

    /**
     * Returns one that needs nothing: all ports in memory, the house roaster as its model, the default tiers. What it holds
     * is gone with the process. PDFs are opened in this process, as {@link RoasterBuilder#inProcessPdf()} says.
     */
    public static Roaster inMemory() {
        Clock clock = Clock.systemUTC();
        return builder()
                .store(MemoryStore.using(clock))
                .queue(new MemoryJobQueue(clock))
                .rateLimiter(new MemoryRateLimiter(clock))
                .blobs(new MemoryBlobStore())
                .inProcessPdf()
                .build();
    }

    /**
     * Starts the threads: workers (unless its concurrency is 0), beats, sweeper, watch and hints; and, for workers, a child process
     * that opens PDFs.
     *
     * @return this
     * @throws IllegalStateException if it was started or closed before
     * @throws PortFailureException if no child process can be started here; says what to set
     */
    public Roaster start() {
        if (!life.compareAndSet(Life.NEW, Life.STARTED)) {
            throw new IllegalStateException("this Roaster was started or closed before; build another");
        }
        startChildren();
        parts.watch().start();
        parts.hints().start();
        worker.start();
        sweeper.start();
        preparation.ifPresent(first -> parts.seam().start("roast-preparation", first));
        return this;
    }

    private void startChildren() {
        if (!needsChildren) {
            return;
        }
        try {
            children.start();
        } catch (RuntimeException e) {
            life.set(Life.CLOSED);
            throw e;
        }
    }

    /**
     * Does one roast on the calling thread, if one is due: for tests, for command lines, and for hosts that have a
     * scheduler of their own. Works without {@link #start()} as well.
     *
     * @return which, or empty if none was due
     */
    public Optional<RoastId> runOne() {
        parts.hints().settle();
        return workers.get().runOne();
    }

    /**
     * Takes no new work, gives running roasts the drain time to end, and gives back the rest with no error counted, so that
     * another process goes on with them. Closes only what Roast made: no port that was given to the builder. Repeating it
     * does nothing.
     */
    @Override
    public void close() {
        if (life.getAndSet(Life.CLOSED) == Life.STARTED) {
            worker.stop();
            sweeper.stop();
            parts.watch().stop();
            parts.hints().stop();
        }
        children.close();
    }

    /**
     * Makes an account with a password, in the lowest tier, for an application in which Roast authenticates.
     *
     * @param email not case-sensitive
     * @param password 8 to 128 characters
     * @param client from where
     * @return what became of it
     */
    public Registration register(String email, String password, Client client) {
        return parts.accounts().register(email, password, client);
    }

    /**
     * Makes an account with a password; from where is not known.
     *
     * @param email not case-sensitive
     * @param password 8 to 128 characters
     * @return what became of it
     */
    public Registration register(String email, String password) {
        return register(email, password, Client.local());
    }

    /**
     * Begins a session, if e-mail and password go together.
     *
     * @param email of an account with a password
     * @param password its password
     * @param client from where
     * @return what became of it
     */
    public LogIn logIn(String email, String password, Client client) {
        SignIn.Outcome outcome = parts.signIn().logIn(email, password, client);
        if (outcome instanceof SignIn.Throttled throttled) {
            return new LogIn.Throttled(throttled.retryAfter());
        }
        return outcome instanceof SignIn.LoggedIn in ? new LogIn.LoggedIn(member(in), in.token()) : new LogIn.Refused();
    }

    /**
     * Knows someone again. To be asked at every request: a session that was ended is refused at once.
     *
     * @param token what the client shows
     * @return who it is, or empty if the token is none, or its session has ended
     */
    public Optional<Member> authenticate(SessionToken token) {
        return parts.signIn().authenticate(token).map(this::member);
    }

    /**
     * Returns the member that the host application has authenticated itself. The account is made at the first time; the
     * tier is the host's to say, each time.
     *
     * @param externalId the host's own name for it, 1 to 200 characters
     * @param tier the name of one of the tiers
     * @return the member
     * @throws IllegalArgumentException if there is no such tier
     * @throws RefusedException if the account is being erased
     */
    public Member member(String externalId, String tier) {
        AccountId account = parts.accounts()
                .hosted(externalId, known(parts.tiers(), tier))
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Code.ACCOUNT_GONE, "The account is being erased; try again later.", Optional.empty())));
        return new Member(account, Optional.empty(), parts);
    }

    private Member member(SignIn.LoggedIn in) {
        return new Member(in.account(), Optional.of(in.session()), parts);
    }

    /** Returns what an operator may do. Whoever holds it is not asked who they are. */
    public Admin admin() {
        return new Admin(parts.store(), parts.accounts(), parts.signIn(), parts.tiers());
    }

    /** Returns the tiers. */
    public Tiers tiers() {
        return parts.tiers();
    }

    /**
     * Shows what the pipeline makes of a PDF before any model sees it. Stores and sends nothing.
     *
     * @param pdf its bytes
     * @return what is seen, or why the document is refused
     */
    public Inspection inspect(byte[] pdf) {
        int mostPages =
                parts.tiers().all().stream().mapToInt(Tier::maxPages).max().orElse(1);
        return inspector.inspect(pdf, mostPages);
    }

    /**
     * Shows what the pipeline would make of a resume with just this text.
     *
     * @param text its lines
     * @return what is seen
     */
    public Inspection inspectText(String text) {
        return inspector.inspectText(text);
    }

    static Tier known(Tiers tiers, String name) {
        return tiers.find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no tier " + name + "; there are "
                        + tiers.all().stream().map(Tier::name).toList()));
    }
}

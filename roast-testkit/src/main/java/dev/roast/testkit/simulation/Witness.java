package dev.roast.testkit.simulation;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastState;
import dev.roast.model.WorkerId;
import dev.roast.port.Acceptance;
import dev.roast.port.AccountStore;
import dev.roast.port.AttemptRef;
import dev.roast.port.BeatAnswer;
import dev.roast.port.Claimed;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.FileLedger;
import dev.roast.port.NewFile;
import dev.roast.port.NewRoast;
import dev.roast.port.RoastIntake;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastWork;
import dev.roast.port.StageReached;
import dev.roast.port.Store;
import dev.roast.port.StoredRoast;
import dev.roast.port.WorkerRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees every call that takes effect in the store, and the state of every roast after it, and says what must never be. It
 * keeps its own account of who holds what and what is charged, so that it does not believe what the store believes.
 */
final class Witness {
    /** After one in so many calls all is looked at, whatever was called. */
    private static final int OFTEN = 64;

    /** What leaves all roasts as they are. */
    private static final Set<String> READS =
            Set.of("find", "findKey", "usage", "dueForHint", "doomed", "gone", "register");

    private final LockStep steps;
    private final Store store;
    private final Line line;
    private final Bills bills;
    private final Map<RoastRef, Life> lives = new LinkedHashMap<>();
    private final Map<ResumeId, FileKey> uploads = new HashMap<>();
    private final ModelCalls models = new ModelCalls();
    private final Set<String> asked = new HashSet<>();
    private final Map<WorkerId, Long> beats = new HashMap<>();
    private final Map<AttemptRef, Long> claimedAtBeat = new HashMap<>();
    private long calls;
    private int accepted;
    private int ended;

    /**
     * Makes one.
     *
     * @param fair whether it can be seen who waits for whom, as nothing else holds anybody up
     */
    Witness(LockStep steps, Store store, boolean fair) {
        this.line = new Line(fair);
        this.steps = steps;
        this.store = store;
        this.bills = new Bills(store.intake());
    }

    /** Returns the store as all processes see it. */
    Store watched() {
        return new Store(
                watch(AccountStore.class, store.accounts()),
                store.sessions(),
                store.audit(),
                watch(RoastIntake.class, store.intake()),
                watch(RoastWork.class, store.work()),
                watch(WorkerRegistry.class, store.workers()),
                store.roasts(),
                store.resumes(),
                watch(FileLedger.class, store.files()),
                store.sweepLock(),
                Optional.empty());
    }

    private <P> P watch(Class<P> port, P real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Object result = Reflected.call(real, method, arguments);
                    if (method.getDeclaringClass() != Object.class) {
                        saw(method, arguments, result);
                    }
                    return result;
                }));
    }

    /** Something is as it must never be. */
    void wrong(String what) {
        steps.failed(what, new IllegalStateException("seen here"));
    }

    void note(String what) {
        steps.trace().add(steps.current().number(), what, steps.now());
    }

    int accepted() {
        return accepted;
    }

    int ended() {
        return ended;
    }

    Collection<Life> lives() {
        return List.copyOf(lives.values());
    }

    Optional<Life> life(RoastRef roast) {
        return Optional.ofNullable(lives.get(roast));
    }

    boolean allEnded() {
        return lives.values().stream().allMatch(life -> life.seen().state().ended());
    }

    /** A model is called at a process for an attempt. */
    void modelCalled(Node node, String attempt) {
        models.called(node, attempt).ifPresent(this::wrong);
    }

    /** An object is about to be written or deleted. */
    void touches(FileKey key, boolean writes) {
        for (Life life : lives.values()) {
            StoredRoast roast = life.seen();
            boolean annotated = roast.annotated().equals(Optional.of(key));
            boolean uploaded = Optional.ofNullable(uploads.get(roast.resume())).equals(Optional.of(key));
            if (annotated || uploaded) {
                wrong((writes ? "overwrites" : "deletes") + " the " + (annotated ? "annotated copy" : "file") + " of "
                        + roast);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void saw(Method method, Object[] arguments, Object result) {
        String name = method.getName();
        switch (name) {
            case "accept" -> sawAccept((NewRoast) arguments[0], result);
            case "claim" -> {
                ((List<RoastRef>) arguments[1]).forEach(roast -> asked.add(here(roast)));
                ((List<Claimed>) result).forEach(claimed -> sawClaim(claimed.attempt()));
            }
            case "claimDue" -> ((List<Claimed>) result).forEach(claimed -> sawClaim(claimed.attempt()));
            case "beat" -> sawBeat((WorkerId) arguments[0], (Long) arguments[1], result);
            case "reached" -> {
                ((Set<AttemptRef>) result).forEach(attempt -> requireHeld(attempt, "writes progress"));
                models.sawProgress((List<StageReached>) arguments[0], (Set<AttemptRef>) result);
            }
            case "end" -> sawEndings((List<Ending>) arguments[0], (List<EndResult>) result);
            case "register" -> sawFile((NewFile) arguments[0]);
            case "deleteRoast" -> deleted(life -> life.seen().ref().equals(arguments[0]));
            case "deleteResume" ->
                deleted(life -> Boolean.TRUE.equals(result)
                        && life.seen().ref().account().equals(arguments[0])
                        && life.seen().resume().equals(arguments[1]));
            case "markErasing" -> sawErasure((AccountId) arguments[0]);
            default -> {
                // nothing is to be learned from its arguments
            }
        }
        boolean often = ++calls % OFTEN == 0;
        if (often || !READS.contains(name)) {
            look(name, often || name.equals("replay"));
        }
    }

    private void sawAccept(NewRoast roast, Object result) {
        if (result instanceof Acceptance.Accepted && !lives.containsKey(roast.ref())) {
            accepted++;
            models.beginsAnew(roast.ref().id());
            StoredRoast stored = store.roasts().find(roast.ref()).orElseThrow();
            lives.put(
                    roast.ref(),
                    new Life(stored, today(), hasNothingInFlight(roast.ref().account())));
            if (stored.attempt() != 0 || !stored.charged() || stored.paid()) {
                wrong("is accepted as " + stored);
            }
        }
    }

    private boolean hasNothingInFlight(AccountId account) {
        return lives.values().stream()
                .noneMatch(life -> !life.seen().state().ended()
                        && life.seen().ref().account().equals(account));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(steps.now(), ZoneOffset.UTC);
    }

    private void sawClaim(AttemptRef attempt) {
        Life life = lives.get(attempt.roast());
        if (life == null) {
            wrong("claimed is what is not there: " + attempt);
        } else if (life.seen().attempt() + 1 != attempt.attempt()) {
            wrong("claimed as " + attempt + " is " + life.seen());
        } else {
            life.claimedBy(attempt);
            line.claimed(life, lives.values()).ifPresent(this::wrong);
            claimedAtBeat.put(attempt, beats.getOrDefault(attempt.worker(), 0L));
        }
    }

    private void sawBeat(WorkerId worker, long number, Object result) {
        if (!(result instanceof BeatAnswer.Alive)) {
            return;
        }
        beats.put(worker, number);
        for (Life life : lives.values()) {
            life.holder()
                    .filter(attempt -> life.heldBy(attempt) && attempt.worker().equals(worker))
                    .filter(attempt -> claimedAtBeat.getOrDefault(attempt, 0L) > number - 2)
                    .filter(attempt -> store.roasts()
                            .find(attempt.roast())
                            .filter(now -> now.state() != RoastState.RUNNING)
                            .isPresent())
                    .ifPresent(attempt -> wrong("beat " + number + " frees a fresh claim: " + attempt));
        }
    }

    private String here(RoastRef roast) {
        return steps.current().node().map(Node::name).orElse("") + roast;
    }

    /** A process takes a hint. */
    void taken(RoastRef roast) {
        asked.remove(here(roast));
    }

    /** A process says that it needs a hint no more. */
    void acked(RoastRef roast) {
        if (!asked.contains(here(roast))) {
            wrong("a hint is acked before its roast was asked for: " + roast);
        }
    }

    private void sawEndings(List<Ending> endings, List<EndResult> results) {
        for (int i = 0; i < endings.size(); i++) {
            if (results.get(i) == EndResult.ENDED || results.get(i) == EndResult.ENDED_WITHOUT_FILE) {
                requireHeld(endings.get(i).attempt(), "ends");
            }
        }
    }

    private void requireHeld(AttemptRef attempt, String what) {
        if (life(attempt.roast()).filter(life -> life.heldBy(attempt)).isEmpty()) {
            wrong("a stale attempt " + what + ": " + attempt + " of "
                    + life(attempt.roast()).map(Life::seen));
        }
    }

    private void sawFile(NewFile file) {
        if (file.content() instanceof NewFile.Content.Upload upload) {
            uploads.put(upload.resume(), file.key());
        }
    }

    private void sawErasure(AccountId account) {
        lives.values().removeIf(life -> life.seen().ref().account().equals(account));
        bills.forget(account);
    }

    private void deleted(java.util.function.Predicate<Life> which) {
        for (Life life : lives()) {
            if (which.test(life)) {
                lives.remove(life.seen().ref());
                bills.deleted(life);
            }
        }
    }

    /** Looks at the roasts that live, or at all, and at the bills. */
    private void look(String by, boolean all) {
        List<Life> changed = new ArrayList<>();
        for (Life life : lives.values()) {
            if (all || !life.seen().state().ended()) {
                long before = life.seen().version();
                look(life, by);
                if (life.seen().version() != before) {
                    changed.add(life);
                }
            }
        }
        ended += (int)
                changed.stream().filter(life -> life.seen().state().ended()).count();
        bills.check(lives.values(), today()).ifPresent(this::wrong);
    }

    private void look(Life life, String by) {
        Optional<StoredRoast> now = store.roasts().find(life.seen().ref());
        if (now.isEmpty()) {
            wrong("is gone: " + life.seen());
            return;
        }
        StoredRoast before = life.seen();
        life.becomes(now.get(), by, today())
                .ifPresent(what -> wrong("by " + by + ", " + before + " " + what + ": " + now.get()));
    }

    /** Looks at everything once more. */
    void lookAtAll() {
        look("nothing", true);
    }
}

package dev.roast.testkit.simulation;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.AccountId;
import dev.roast.model.Heat;
import dev.roast.model.ResumeId;
import dev.roast.model.Roast;
import dev.roast.model.RoastException;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.model.Submission;
import dev.roast.model.Upload;
import dev.roast.port.AccountRef;
import dev.roast.port.Cancellation;
import dev.roast.port.IdempotencyKey;
import dev.roast.port.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Someone with an account who does what people do, at whichever web process answers, and remembers what they were told. */
final class Visitor {
    static final String SMALL = "small";
    static final String BIG = "big";
    private static final int MUCH = 24;
    private static final Duration KEPT = Duration.ofHours(1);

    private final World world;
    private final String name;
    private final Random random;
    private final List<RoastId> known = new ArrayList<>();
    private final Map<RoastId, RoastState> ended = new HashMap<>();
    private final UnusedFiles unused;
    private final Sessions sessions;
    private final boolean big;
    private final Set<AccountId> accounts = new LinkedHashSet<>();

    /**
     * Makes one.
     *
     * @param big whether to come with far more than others have
     */
    Visitor(World world, String name, boolean big) {
        this.world = world;
        this.name = name;
        this.random = new Random(world.steps().random().nextLong());
        this.unused = new UnusedFiles(world, random);
        this.sessions = new Sessions(world.witness(), random, name);
        this.big = big;
    }

    List<RoastId> known() {
        return List.copyOf(known);
    }

    /** Comes, does some things, and goes. */
    void visit() {
        int things = 3 + random.nextInt(6);
        for (int i = 0; big && i < MUCH; i++) {
            submit();
        }
        for (int i = 0; i < things; i++) {
            doSomething();
            world.steps().pause(Duration.ofMillis(random.nextInt(4_000)));
        }
    }

    private void doSomething() {
        switch (random.nextInt(20)) {
            case 0 -> ask(this::cancel);
            case 1 -> ask(member -> some().ifPresent(member::delete));
            case 2 -> ask(this::deleteResume);
            case 3, 9 -> ask(unused::leave);
            case 4 -> ask(this::submitAgain);
            case 12 -> ask(this::submitUnused);
            case 13, 14 -> useSessions();
            case 15 -> askRoaster(this::replay);
            case 5 -> ask(this::spy);
            case 6 -> ask(member -> some().ifPresent(roast -> note(roast, member.await(roast, Duration.ofSeconds(5)))));
            case 7 ->
                ask(member -> member.roasts(Optional.empty(), 50).items().forEach(roast -> note(roast.id(), roast)));
            case 8 -> rarelyErase();
            case 10, 11 -> ask(unused::announce);
            default -> submit();
        }
    }

    /** Each time at whichever process answers. */
    private void useSessions() {
        for (int i = 0; i < 5; i++) {
            askRoaster(sessions::doSomething);
        }
    }

    private void rarelyErase() {
        if (random.nextInt(6) == 0) {
            known.clear();
            ask(member -> member.account().erase());
        }
    }

    /** A submit whose answer was lost is repeated under its key, as a good client does. */
    private void submit() {
        String key = name + "-" + random.nextInt(1_000_000);
        byte[] pdf = world.somePdf(random);
        RoastOptions whole = RoastOptions.heat(Heat.MEDIUM);
        RoastOptions options = random.nextBoolean() ? whole : whole.withoutAnnotatedPdf();
        for (int i = 0; i < 3; i++) {
            if (ask(member -> heard(member.trySubmit(
                    member.upload(Upload.of("cv.pdf", pdf)),
                    options,
                    Optional.of(new IdempotencyKey(key, "digest", KEPT)))))) {
                return;
            }
        }
    }

    /** Submits a file that was left, there or not. */
    private void submitUnused(Member member) {
        unused.some().ifPresent(resume -> submit(member, resume));
    }

    private void submit(Member member, ResumeId resume) {
        heard(member.trySubmit(resume, RoastOptions.heat(Heat.MILD), Optional.empty()));
    }

    /** Comes once more after a day: has what failed done again, and submits the files that were left as their time is over. */
    void comeBack() {
        askRoaster(this::replay);
        useSessions();
        unused.atTheEndOfTheirTime(resume -> ask(member -> submit(member, resume)));
    }

    /** Has the account erased. Whoever hears nothing asks again; an erasure that broke off needs nobody's asking. */
    void leave() {
        for (int i = 0; i < 20 && !ask(member -> member.account().erase()); i++) {
            world.steps().pause(Duration.ofSeconds(1));
        }
        boolean[] left = {false};
        for (int i = 0; i < 20 && !left[0]; i++) {
            askRoaster(roaster -> left[0] = sessions.leave(roaster));
            world.steps().pause(Duration.ofSeconds(1));
        }
    }

    boolean isKnown(Store store) {
        return store.accounts().find(new AccountRef.ByExternalId(name)).isPresent()
                || store.accounts()
                        .find(new AccountRef.ByEmail(sessions.email()))
                        .isPresent();
    }

    void requireForgotten(Store store) {
        if (isKnown(store)) {
            world.witness().wrong("the account of " + name + " is left");
        }
        accounts.addAll(sessions.accounts());
        for (AccountId account : accounts) {
            boolean left = store.accounts().find(new AccountRef.ById(account)).isPresent()
                    || !store.sessions().list(account).isEmpty()
                    || !store.roasts()
                            .list(account, Optional.empty(), 1)
                            .items()
                            .isEmpty()
                    || !store.resumes()
                            .list(account, Optional.empty(), 1)
                            .items()
                            .isEmpty()
                    || !store.audit().page(account, Optional.empty(), 1).items().isEmpty();
            if (left) {
                world.witness().wrong("something is left of the account " + account + " of " + name);
            }
        }
    }

    private void submitAgain(Member member) {
        List<ResumeId> resumes = member.resumes(Optional.empty(), 50).items().stream()
                .map(resume -> resume.id())
                .toList();
        if (!resumes.isEmpty()) {
            ResumeId resume = resumes.get(random.nextInt(resumes.size()));
            heard(member.trySubmit(resume, RoastOptions.heat(Heat.SAVAGE), Optional.empty()));
        }
    }

    private void heard(Submission answer) {
        if (answer instanceof Submission.Accepted accepted && !known.contains(accepted.id())) {
            known.add(accepted.id());
        }
    }

    /** What failed is queued once more by an operator, on request. */
    private void replay(Roaster roaster) {
        roaster.admin().deadLetters(Optional.empty(), 50).items().stream()
                .filter(letter -> known.contains(letter.roast()))
                .findFirst()
                .ifPresent(letter -> {
                    ended.remove(letter.roast());
                    roaster.admin().replay(letter.account(), letter.roast());
                });
    }

    private void cancel(Member member) {
        some().ifPresent(roast -> {
            if (member.cancel(roast) instanceof Cancellation.Cancelled) {
                ended.put(roast, RoastState.CANCELLED);
            }
        });
    }

    private void deleteResume(Member member) {
        member.resumes(Optional.empty(), 50).items().stream()
                .findFirst()
                .ifPresent(resume -> member.delete(resume.id()));
    }

    private void spy(Member member) {
        for (Visitor other : world.visitors()) {
            if (other != this) {
                for (RoastId roast : Set.copyOf(other.known())) {
                    if (member.get(roast).isPresent()
                            || member.annotatedPdf(roast).isPresent()) {
                        world.witness().wrong(name + " sees a roast of " + other.name);
                    }
                }
            }
        }
    }

    private void note(RoastId id, Roast roast) {
        RoastState before = ended.getOrDefault(id, roast.state());
        if (before != roast.state()) {
            world.witness().wrong(id + " was shown as " + before + " and then as " + roast.state());
        }
        if (roast.state().ended()) {
            ended.put(id, roast.state());
        }
    }

    private Optional<RoastId> some() {
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    /** What someone asks a process for. */
    @FunctionalInterface
    interface Wish {
        void of(Member member);
    }

    /** Returns whether there was an answer. */
    private boolean ask(Wish wish) {
        return askRoaster(roaster -> {
            Member member = roaster.member(name, big ? BIG : SMALL);
            accounts.add(member.id());
            wish.of(member);
        });
    }

    private boolean askRoaster(Consumer<Roaster> wish) {
        List<Node> open = world.webNodes();
        Node node = open.get(random.nextInt(open.size()));
        Strand me = world.steps().current();
        me.enter(Optional.of(node));
        try {
            wish.accept(node.roaster().orElseThrow());
            return true;
        } catch (RoastException | NodeDiedException e) {
            return false;
        } finally {
            me.enter(Optional.empty());
            Thread.interrupted();
        }
    }
}

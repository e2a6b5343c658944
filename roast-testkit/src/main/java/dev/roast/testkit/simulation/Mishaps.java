package dev.roast.testkit.simulation;

import dev.roast.port.AccountStore;
import dev.roast.port.AuditTrail;
import dev.roast.port.BeatAnswer;
import dev.roast.port.BlobStore;
import dev.roast.port.FileLedger;
import dev.roast.port.JobQueue;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.QueueMark;
import dev.roast.port.RateLimiter;
import dev.roast.port.ResumeShelf;
import dev.roast.port.RoastIntake;
import dev.roast.port.RoastShelf;
import dev.roast.port.RoastWork;
import dev.roast.port.SessionStore;
import dev.roast.port.Store;
import dev.roast.port.SweepLock;
import dev.roast.port.WorkerRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One process' view of the ports. Every call is a step of the lock-step, and may be slow, fail before it takes effect or
 * after, or fail and take effect later.
 */
final class Mishaps {
    private static final Set<String> MAY_BE_LATE = Set.of(
            "accept",
            "cancel",
            "claim",
            "claimDue",
            "reached",
            "end",
            "beat",
            "leave",
            "register",
            "deleteRoast",
            "touch");
    private static final Set<Class<?>> NOT_THE_STORE =
            Set.of(JobQueue.class, QueueMark.class, RateLimiter.class, BlobStore.class);

    static final String LATE_PUT = "late put";

    private final LockStep steps;
    private final Weather weather;
    private final Witness witness;
    private final Node node;

    Mishaps(LockStep steps, Weather weather, Witness witness, Node node) {
        this.steps = steps;
        this.weather = weather;
        this.witness = witness;
        this.node = node;
    }

    Store around(Store real) {
        return new Store(
                around(AccountStore.class, real.accounts()),
                around(SessionStore.class, real.sessions()),
                around(AuditTrail.class, real.audit()),
                around(RoastIntake.class, real.intake()),
                around(RoastWork.class, real.work()),
                around(WorkerRegistry.class, real.workers()),
                around(RoastShelf.class, real.roasts()),
                around(ResumeShelf.class, real.resumes()),
                around(FileLedger.class, real.files()),
                around(SweepLock.class, real.sweepLock()),
                Optional.empty());
    }

    <P> P around(Class<P> port, P real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? Reflected.call(real, method, arguments)
                        : call(port, real, method, arguments)));
    }

    private Object call(Class<?> port, Object real, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("mark")) {
            return around(QueueMark.class, ((JobQueue) real).mark());
        }
        Instant sentAt = steps.now();
        if (name.equals("tryRun") && arguments[0].equals("free-stalled")) {
            node.beginsToFree(sentAt);
        }
        steps.step(name);
        weather.delay().ifPresent(steps::pause);
        failBefore(port, real, method, arguments);
        if (name.equals("freeStalled") && !node.mayFree()) {
            witness.wrong(node + " frees others' work although its own beats had a gap");
        }
        Object result = Reflected.call(real, method, arguments);
        if (MAY_BE_LATE.contains(name) && !NOT_THE_STORE.contains(port) && weather.takesEffectTwice()) {
            steps.start("again " + name, Optional.empty(), () -> later(real, method, arguments));
        }
        weather.delay().ifPresent(steps::pause);
        if (weather.failsAfter()) {
            steps.step("answer lost");
            throw new PortUnavailableException(name + " took effect, and its answer is lost");
        }
        noteBeat(result, sentAt);
        return result;
    }

    private void failBefore(Class<?> port, Object real, Method method, Object[] arguments) {
        String name = method.getName();
        boolean store = !NOT_THE_STORE.contains(port);
        if ((store && (weather.storeAway() || node.isCutOff())) || weather.failsBefore()) {
            steps.step("failed");
            throw new PortUnavailableException(name + " took no effect");
        }
        if (name.equals("put") && weather.takesEffectLate()) {
            Object[] copy = kept(arguments);
            steps.start(LATE_PUT, Optional.empty(), () -> later(real, method, copy));
            throw new PortUnavailableException("put takes effect later, or has");
        }
        if (store && MAY_BE_LATE.contains(name) && weather.takesEffectLate()) {
            steps.start("late " + name, Optional.empty(), () -> later(real, method, arguments));
            throw new PortUnavailableException(name + " takes effect later, or has");
        }
    }

    /** The bytes of a put are on their way, and nobody waits for them any more. */
    private static Object[] kept(Object[] arguments) {
        Object[] copy = arguments.clone();
        try {
            copy[1] = new ByteArrayInputStream(((InputStream) arguments[1]).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private void later(Object real, Method method, Object[] arguments) {
        steps.pause(weather.someTime());
        steps.step("late " + method.getName());
        try {
            Reflected.call(real, method, arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void noteBeat(Object result, Instant sentAt) {
        if (result instanceof BeatAnswer.Alive) {
            node.beatConfirmed(sentAt);
        } else if (result instanceof BeatAnswer.Gone) {
            node.forgotten();
        }
    }
}

package dev.roast.testkit;

import dev.roast.port.AccountStore;
import dev.roast.port.AuditTrail;
import dev.roast.port.DueSignal;
import dev.roast.port.FileLedger;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.ResumeShelf;
import dev.roast.port.RoastIntake;
import dev.roast.port.RoastShelf;
import dev.roast.port.RoastWork;
import dev.roast.port.SessionStore;
import dev.roast.port.Store;
import dev.roast.port.SweepLock;
import dev.roast.port.WorkerRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Makes ports fail when told, always with a {@link PortUnavailableException}: a call fails before it took effect, or
 * after, so that its caller can't know the outcome. Wrap the real adapter, then say which calls fail. Safe for use by many
 * threads.
 *
 * <pre>{@code
 * Faults faults = new Faults();
 * Store store = faults.wrap(MemoryStore.using(clock));
 * faults.next("accept", Faults.When.AFTER);
 * }</pre>
 */
public final class Faults {
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private volatile Function<Call, Optional<When>> script = call -> Optional.empty();

    /** Where a call breaks. */
    public enum When {
        /** It never reached the adapter. */
        BEFORE,
        /** It took effect, and the answer is lost. */
        AFTER
    }

    /**
     * A call that is about to be made.
     *
     * @param port the simple name of the port, such as {@code RoastWork}
     * @param method its method
     * @param number which call of this method it is, from 1
     */
    public record Call(String port, String method, int number) {}

    /**
     * Says which calls fail, from now on, in place of what was said before.
     *
     * @param newScript asked once for each call, on its thread; empty lets it through
     */
    public void script(Function<Call, Optional<When>> newScript) {
        script = newScript;
    }

    /**
     * Makes the next call of a method fail, and lets all others through.
     *
     * @param method the name of a port's method
     * @param when where it breaks
     */
    public void next(String method, When when) {
        next(method, when, 1);
    }

    /**
     * Makes the next calls of a method fail, and lets all others through.
     *
     * @param method the name of a port's method
     * @param when where they break
     * @param times how many
     */
    public void next(String method, When when, int times) {
        AtomicInteger left = new AtomicInteger(times);
        script(call ->
                call.method().equals(method) && left.getAndDecrement() > 0 ? Optional.of(when) : Optional.empty());
    }

    /** Makes every call fail before it takes effect: the adapter can't be reached. */
    public void allDown() {
        script(call -> Optional.of(When.BEFORE));
    }

    /** Lets every call through. */
    public void none() {
        script(call -> Optional.empty());
    }

    /**
     * Wraps an adapter.
     *
     * @param port the port's interface
     * @param real what does the work
     * @param <P> the port
     * @return the port with faults
     */
    public <P> P wrap(Class<P> port, P real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? pass(real, method, arguments)
                        : call(port, real, method, arguments)));
    }

    /**
     * Wraps all parts of a store.
     *
     * @param real what does the work
     * @return the store with faults
     */
    public Store wrap(Store real) {
        return new Store(
                wrap(AccountStore.class, real.accounts()),
                wrap(SessionStore.class, real.sessions()),
                wrap(AuditTrail.class, real.audit()),
                wrap(RoastIntake.class, real.intake()),
                wrap(RoastWork.class, real.work()),
                wrap(WorkerRegistry.class, real.workers()),
                wrap(RoastShelf.class, real.roasts()),
                wrap(ResumeShelf.class, real.resumes()),
                wrap(FileLedger.class, real.files()),
                wrap(SweepLock.class, real.sweepLock()),
                real.dueSignal().map(signal -> wrap(DueSignal.class, signal)));
    }

    private Object call(Class<?> port, Object real, Method method, Object[] arguments) throws Throwable {
        int number = calls.computeIfAbsent(port.getName() + "." + method.getName(), key -> new AtomicInteger())
                .incrementAndGet();
        Optional<When> fault = script.apply(new Call(port.getSimpleName(), method.getName(), number));
        if (fault.equals(Optional.of(When.BEFORE))) {
            throw new PortUnavailableException(method.getName() + " failed on purpose, before it took effect");
        }
        Object result = pass(real, method, arguments);
        if (fault.equals(Optional.of(When.AFTER))) {
            throw new PortUnavailableException(method.getName() + " failed on purpose, after it took effect");
        }
        return result;
    }

    private static Object pass(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

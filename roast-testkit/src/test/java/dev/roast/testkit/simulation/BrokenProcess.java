package dev.roast.testkit.simulation;

import dev.roast.model.SessionId;
import dev.roast.model.Stage;
import dev.roast.port.AccountRef;
import dev.roast.port.AccountStore;
import dev.roast.port.AttemptRef;
import dev.roast.port.FileLedger;
import dev.roast.port.NewFile;
import dev.roast.port.RoastWork;
import dev.roast.port.SessionStore;
import dev.roast.port.StageReached;
import dev.roast.port.Store;
import dev.roast.port.StoredSession;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Processes that leave something out: what nobody misses until it is too late. */
enum BrokenProcess {
    /** Nobody goes on with an erasure that broke off. */
    ERASURES_LEFT,
    /** A file's row goes with its object, though a write may still be on its way. */
    LATE_WRITES_FORGOTTEN,
    /** A session that was let in once is let in again, unasked. */
    SESSIONS_REMEMBERED,
    /** A model is called before it is written that it will be. */
    ASKS_BEFORE_WRITING;

    Twist twist() {
        return new Broken(this);
    }

    private static final class Broken implements Twist {
        private final BrokenProcess how;
        private final Map<SessionId, Object> sessions = new HashMap<>();

        Broken(BrokenProcess how) {
            this.how = how;
        }

        @Override
        public Store store(Store seen, LockStep steps) {
            return new Store(
                    around(AccountStore.class, seen.accounts()),
                    around(SessionStore.class, seen.sessions()),
                    seen.audit(),
                    seen.intake(),
                    around(RoastWork.class, seen.work()),
                    seen.workers(),
                    seen.roasts(),
                    seen.resumes(),
                    around(FileLedger.class, seen.files()),
                    seen.sweepLock(),
                    seen.dueSignal());
        }

        private <P> P around(Class<P> port, P real) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(),
                    new Class<?>[] {port},
                    (proxy, method, arguments) -> call(real, method, arguments)));
        }

        private Object call(Object real, Method method, Object[] arguments) throws Throwable {
            return switch (how) {
                case ERASURES_LEFT ->
                    method.getName().equals("find") && arguments[0] instanceof AccountRef.Erasing
                            ? Optional.empty()
                            : Reflected.call(real, method, arguments);
                case LATE_WRITES_FORGOTTEN ->
                    method.getName().equals("register")
                            ? ((FileLedger) real).register(withoutGrant((NewFile) arguments[0]))
                            : Reflected.call(real, method, arguments);
                case SESSIONS_REMEMBERED ->
                    real instanceof SessionStore && method.getName().equals("find")
                            ? remembered(real, method, arguments)
                            : Reflected.call(real, method, arguments);
                case ASKS_BEFORE_WRITING ->
                    method.getName().equals("reached") && isAbout(Stage.GENERATE, (List<?>) arguments[0])
                            ? attempts((List<?>) arguments[0])
                            : Reflected.call(real, method, arguments);
            };
        }

        private static boolean isAbout(Stage stage, List<?> steps) {
            return steps.stream().anyMatch(step -> ((StageReached) step).stage() == stage);
        }

        private static Set<AttemptRef> attempts(List<?> steps) {
            return steps.stream().map(step -> ((StageReached) step).attempt()).collect(Collectors.toSet());
        }

        private static NewFile withoutGrant(NewFile file) {
            return new NewFile(file.key(), file.content(), file.expiry(), Optional.empty());
        }

        private Object remembered(Object real, Method method, Object[] arguments) throws Throwable {
            SessionId id = (SessionId) arguments[0];
            Object known = sessions.get(id);
            if (known == null) {
                known = Reflected.call(real, method, arguments);
                if (((Optional<?>) known)
                        .filter(StoredSession.class::isInstance)
                        .isPresent()) {
                    sessions.put(id, known);
                }
            }
            return known;
        }
    }
}

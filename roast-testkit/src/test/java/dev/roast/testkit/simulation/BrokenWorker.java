package dev.roast.testkit.simulation;

import dev.roast.model.FileKey;
import dev.roast.model.RoastException;
import dev.roast.port.BlobStore;
import dev.roast.port.Ending;
import dev.roast.port.FileLedger;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.NewFile;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RoastWork;
import dev.roast.port.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processes with one rule broken: what a careless worker would do. */
enum BrokenWorker {
    /** A hint is acked when it is taken. */
    ACKED_BEFORE_THE_CLAIM,
    /** Others' roasts are freed whether the own beats have succeeded or not. */
    FREES_WITHOUT_OWN_BEATS,
    /** An ending whose outcome is not known is undone: its file is deleted. */
    ENDING_UNDONE,
    /** All attempts of a roast write the same object. */
    KEYS_WITHOUT_THE_ATTEMPT;

    Twist twist() {
        return new Broken(this);
    }

    private static final Logger LOG = LoggerFactory.getLogger(BrokenWorker.class);

    private static final class Broken implements Twist {
        private final BrokenWorker how;
        private final Map<FileKey, FileKey> keys = new HashMap<>();
        private Optional<BlobStore> objects = Optional.empty();

        Broken(BrokenWorker how) {
            this.how = how;
        }

        @Override
        public Store store(Store seen, LockStep steps) {
            return switch (how) {
                case ENDING_UNDONE, KEYS_WITHOUT_THE_ATTEMPT ->
                    new Store(
                            seen.accounts(),
                            seen.sessions(),
                            seen.audit(),
                            seen.intake(),
                            around(RoastWork.class, seen.work()),
                            seen.workers(),
                            seen.roasts(),
                            seen.resumes(),
                            around(FileLedger.class, seen.files()),
                            seen.sweepLock(),
                            seen.dueSignal());
                default -> seen;
            };
        }

        @Override
        public JobQueue queue(JobQueue seen) {
            return how == ACKED_BEFORE_THE_CLAIM ? around(JobQueue.class, seen) : seen;
        }

        @Override
        public BlobStore blobs(BlobStore seen) {
            objects = Optional.of(seen);
            return how == KEYS_WITHOUT_THE_ATTEMPT ? around(BlobStore.class, seen) : seen;
        }

        @Override
        public void started(Store seen, SimulatedSeam seam) {
            if (how == FREES_WITHOUT_OWN_BEATS) {
                seam.start("rogue", () -> free(seen, seam));
            }
        }

        private static void free(Store seen, SimulatedSeam seam) {
            try {
                while (true) {
                    seam.sleep(Duration.ofSeconds(1));
                    freeOnce(seen);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void freeOnce(Store seen) {
            try {
                seen.workers().freeStalled(Duration.ofMinutes(1), 100);
            } catch (RoastException e) {
                LOG.debug("freeing failed, and is tried again", e);
            }
        }

        private <P> P around(Class<P> port, P real) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        try {
                            Object result = method.invoke(real, before(method.getName(), arguments));
                            return after(method.getName(), real, result);
                        } catch (InvocationTargetException e) {
                            failed(method.getName(), arguments, e.getTargetException());
                            throw e.getTargetException();
                        }
                    }));
        }

        @SuppressWarnings("unchecked")
        private Object[] before(String method, Object[] arguments) {
            if (how != KEYS_WITHOUT_THE_ATTEMPT) {
                return arguments;
            }
            if (method.equals("register") && ((NewFile) arguments[0]).content() instanceof NewFile.Content.Derived of) {
                FileKey shared = new FileKey("feed/" + of.attempt().roast().id() + ".pdf");
                keys.put(((NewFile) arguments[0]).key(), shared);
                return new Object[] {new NewFile(shared, of, Duration.ofHours(1), Optional.of(Duration.ofMinutes(15)))};
            } else if (method.equals("put")) {
                Object[] changed = arguments.clone();
                changed[0] = keys.getOrDefault((FileKey) arguments[0], (FileKey) arguments[0]);
                return changed;
            } else if (method.equals("end")) {
                List<Ending> endings = new ArrayList<>();
                ((List<Ending>) arguments[0]).forEach(ending -> endings.add(shared(ending)));
                return new Object[] {endings};
            }
            return arguments;
        }

        private Ending shared(Ending ending) {
            return ending instanceof Ending.Done done
                    ? new Ending.Done(
                            done.attempt(), done.report(), done.annotated().map(key -> keys.getOrDefault(key, key)))
                    : ending;
        }

        @SuppressWarnings("unchecked")
        private Object after(String method, Object real, Object result) {
            if (how == ACKED_BEFORE_THE_CLAIM && method.equals("take")) {
                ((JobQueue) real)
                        .ack(((List<Hint>) result).stream().map(Hint::roast).toList());
            }
            return how == KEYS_WITHOUT_THE_ATTEMPT && method.equals("register") ? true : result;
        }

        @SuppressWarnings("unchecked")
        private void failed(String method, Object[] arguments, Throwable failure) {
            if (how == ENDING_UNDONE && method.equals("end") && failure instanceof PortUnavailableException) {
                for (Ending ending : (List<Ending>) arguments[0]) {
                    if (ending instanceof Ending.Done done) {
                        objects.orElseThrow().delete(done.annotated().stream().toList());
                    }
                }
            }
        }
    }
}

package dev.roast.memory;

import dev.roast.model.RoastState;
import dev.roast.port.EndResult;
import dev.roast.port.Ending;
import dev.roast.port.FileLedger;
import dev.roast.port.NewRoast;
import dev.roast.port.Replay;
import dev.roast.port.RoastIntake;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastShelf;
import dev.roast.port.RoastWork;
import dev.roast.port.StageReached;
import dev.roast.port.Store;
import dev.roast.port.WorkerRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The store in memory with one rule broken: what a careless adapter would do. */
public enum BrokenStore {
    /** An ending of a roast that was cancelled takes effect. */
    NO_STATE_IN_THE_FENCE,
    /** A roast that fails gives its quota back twice. */
    QUOTA_GIVEN_BACK_TWICE,
    /** Progress that arrives late is written all the same. */
    STAGE_GOES_BACK,
    /** A file that is marked for removal is adopted. */
    FILE_ADOPTED_WHILE_DELETED,
    /** A beat frees all that its list lacks, however fresh. */
    BEAT_FREES_FRESH_CLAIMS,
    /** A dead letter is queued once more for nothing. */
    REPLAYED_UNCHARGED,
    /** A roast is found by its id alone. */
    ANOTHERS_ROAST_FOUND;

    /** Returns a new, empty store. */
    public Store using(Clock clock) {
        return new Broken(this, new Commit(clock), new Tables()).store();
    }

    private record Broken(BrokenStore how, Commit commit, Tables tables) {
        Store store() {
            return new Store(
                    new MemoryAccounts(commit, tables),
                    new MemorySessions(commit, tables),
                    new MemoryAudit(commit, tables),
                    broken(RoastIntake.class, new MemoryIntake(commit, tables)),
                    broken(RoastWork.class, new MemoryWork(commit, tables)),
                    broken(WorkerRegistry.class, new MemoryWorkers(commit, tables)),
                    broken(RoastShelf.class, new MemoryRoasts(commit, tables)),
                    new MemoryResumes(commit, tables),
                    broken(FileLedger.class, new MemoryFiles(commit, tables)),
                    new MemorySweepLock(commit),
                    Optional.empty());
        }

        private <P> P broken(Class<P> port, P real) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        commit.run(now -> before(method.getName(), arguments, now));
                        try {
                            return after(method.getName(), arguments, method.invoke(real, arguments));
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    }));
        }

        private void before(String method, Object[] arguments, Instant now) {
            if (how == FILE_ADOPTED_WHILE_DELETED && method.equals("accept")) {
                NewRoast roast = (NewRoast) arguments[0];
                tables.account(roast.ref().account())
                        .flatMap(account -> account.resumes.find(roast.resume()))
                        .ifPresent(resume -> {
                            resume.file.marked = Optional.empty();
                            resume.file.expiresAt = now.plusSeconds(1);
                        });
            } else if (how == BEAT_FREES_FRESH_CLAIMS && method.equals("beat")) {
                tables.lifecycle.running.until(Instant.MAX, 1_000).forEach(row -> row.claimedAtBeat = -9);
            }
        }

        @SuppressWarnings("unchecked")
        private Object after(String method, Object[] arguments, Object result) {
            if (method.equals("end")) {
                List<Ending> endings = (List<Ending>) arguments[0];
                List<EndResult> results = new ArrayList<>((List<EndResult>) result);
                for (int i = 0; i < endings.size(); i++) {
                    results.set(i, ended(endings.get(i), results.get(i)));
                }
                return results;
            } else if (method.equals("replay") && how == REPLAYED_UNCHARGED && result instanceof Replay.Replayed) {
                find((RoastRef) arguments[0]).ifPresent(row -> row.day.used--);
            } else if (method.equals("find") && how == ANOTHERS_ROAST_FOUND && arguments[0] instanceof RoastRef roast) {
                return tables.accounts.values().stream()
                        .flatMap(account -> account.roasts.find(roast.id()).stream())
                        .map(RoastRow::stored)
                        .findFirst();
            } else if (method.equals("reached") && how == STAGE_GOES_BACK) {
                ((List<StageReached>) arguments[0])
                        .forEach(step -> tables.heldBy(step.attempt()).ifPresent(row -> {
                            row.stage = Optional.of(step.stage());
                            row.version++;
                        }));
            }
            return result;
        }

        private EndResult ended(Ending ending, EndResult result) {
            Optional<RoastRow> row = find(ending.attempt().roast());
            if (how == QUOTA_GIVEN_BACK_TWICE && ending instanceof Ending.Failed && result == EndResult.ENDED) {
                row.filter(some -> some.day.used > 0).ifPresent(some -> some.day.used--);
            } else if (how == NO_STATE_IN_THE_FENCE
                    && ending instanceof Ending.Done done
                    && result == EndResult.STALE
                    && row.filter(some -> some.state == RoastState.CANCELLED).isPresent()
                    && row.get().attempt == ending.attempt().attempt()) {
                row.get().state = RoastState.DONE;
                row.get().report = Optional.of(done.report());
                row.get().version++;
                return EndResult.ENDED;
            }
            return result;
        }

        private Optional<RoastRow> find(RoastRef roast) {
            return tables.roast(roast);
        }
    }
}

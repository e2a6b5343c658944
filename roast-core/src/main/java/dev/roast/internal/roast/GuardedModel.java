package dev.roast.internal.roast;

import dev.roast.internal.seam.Seam;
import dev.roast.model.ModelLimits;
import dev.roast.model.ModelPolicy;
import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.RateLimiter;
import dev.roast.port.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language model behind its circuit, its budget and the number of calls that it is given at once. Who can't be let in is
 * told so at once: nobody waits here. Safe for use by many threads.
 */
final class GuardedModel {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedModel.class);
    /** Until it is looked again whether a call has ended. */
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final LanguageModel model;
    private final int mostCalls;
    private final Semaphore calls;
    private final Circuit circuit;
    private final Budget budget;
    private final Seam seam;

    GuardedModel(LanguageModel model, ModelPolicy policy, RateLimiter limiter, Seam seam) {
        ModelLimits limits = policy.limitsOf(model.name());
        this.model = model;
        this.mostCalls = limits.concurrency().orElse(Integer.MAX_VALUE);
        this.calls = new Semaphore(mostCalls);
        this.circuit = new Circuit(model.name(), policy.openFor(), seam);
        this.budget = new Budget(model.name(), limits, limiter, seam);
        this.seam = seam;
    }

    LanguageModel model() {
        return model;
    }

    Circuit circuit() {
        return circuit;
    }

    /**
     * Asks the model, if it may be asked just now.
     *
     * @param prompt what is asked
     * @param confirm run once it is sure that the model may be asked, and before it is; may throw, and then it is not
     */
    Outcome ask(Prompt prompt, Runnable confirm) {
        if (!calls.tryAcquire()) {
            return new TurnedAway(Why.BUSY, BUSY);
        }
        try {
            Duration wait = circuit.wait(seam.now());
            return wait.isZero() ? askWithinBudget(prompt, confirm) : new TurnedAway(Why.CIRCUIT_OPEN, wait);
        } finally {
            calls.release();
        }
    }

    private Outcome askWithinBudget(Prompt prompt, Runnable confirm) {
        long estimate = Budget.estimate(prompt);
        Optional<Duration> wait = budget.reserve(estimate);
        if (wait.isPresent()) {
            return new TurnedAway(Why.OVER_BUDGET, wait.get());
        }
        if (!circuit.enter()) {
            budget.release(estimate);
            return new TurnedAway(Why.CIRCUIT_OPEN, circuit.wait(seam.now()));
        }
        confirmed(estimate, confirm);
        Instant asked = seam.now();
        Reply reply = generate(prompt, asked);
        budget.settle(estimate, reply);
        return new Replied(reply, Duration.between(asked, seam.now()));
    }

    private void confirmed(long estimate, Runnable confirm) {
        try {
            confirm.run();
        } catch (RuntimeException | Error e) {
            circuit.leaveUnjudged();
            budget.release(estimate);
            throw e;
        }
    }

    /** A model that throws is out of order. What it says may hold the document's text, and is not repeated. */
    private Reply generate(Prompt prompt, Instant asked) {
        Reply reply = Reply.Declined.because(Reply.Reason.UNAVAILABLE);
        try {
            reply = model.generate(prompt);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the language model {} threw {}", model.name(), e.getClass().getName());
        } finally {
            if (Thread.currentThread().isInterrupted()) {
                circuit.leaveUnjudged();
            } else {
                circuit.leave(reply, Duration.between(asked, seam.now()));
            }
        }
        return reply;
    }

    /** Returns why it would not be asked, as far as is known without asking another process. */
    Optional<TurnedAway> turnsAway() {
        Instant now = seam.now();
        if (!circuit.wait(now).isZero()) {
            return Optional.of(new TurnedAway(Why.CIRCUIT_OPEN, circuit.wait(now)));
        } else if (!budget.wait(now).isZero()) {
            return Optional.of(new TurnedAway(Why.OVER_BUDGET, budget.wait(now)));
        }
        return Optional.empty();
    }

    /** Returns how many attempts of this process it is good for: its calls under way, and those that may follow. */
    long capacity() {
        if (!circuit.closed() || !budget.wait(seam.now()).isZero()) {
            return 0;
        }
        long underWay = mostCalls - (long) calls.availablePermits();
        long mayFollow = Math.min(mostCalls, Math.max(budget.left(), 0));
        return Math.min(mostCalls, mayFollow + underWay);
    }

    /** Why a model was not asked. */
    enum Why {
        CIRCUIT_OPEN,
        OVER_BUDGET,
        BUSY
    }

    /** What became of asking. */
    sealed interface Outcome {}

    /**
     * It was asked.
     *
     * @param reply what it said
     * @param took how long that took
     */
    record Replied(Reply reply, Duration took) implements Outcome {}

    /**
     * It was not asked.
     *
     * @param why the reason
     * @param delay until it may be asked
     */
    record TurnedAway(Why why, Duration delay) implements Outcome {}
}

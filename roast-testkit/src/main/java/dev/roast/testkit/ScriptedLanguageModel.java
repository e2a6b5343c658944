package dev.roast.testkit;

import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A language model that gives the replies of a script, one for each call, in turn. It records what it was asked, and can
 * be held, so that a test sees a call while it is going on. A call for which the script has nothing is an error of the
 * test and throws. Safe for use by many threads.
 */
public final class ScriptedLanguageModel implements LanguageModel {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Function<Prompt, Reply>> script = new ArrayDeque<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private Optional<Function<Prompt, Reply>> rest = Optional.empty();
    private boolean held;
    private int ended;

    private ScriptedLanguageModel(String name) {
        this.name = name;
    }

    /**
     * Returns a model with an empty script.
     *
     * @param name what it answers to {@link #name()}
     * @return the model
     */
    public static ScriptedLanguageModel named(String name) {
        return new ScriptedLanguageModel(name);
    }

    /**
     * Adds a reply to the script.
     *
     * @param reply what the next call is given that has none yet
     * @return this
     */
    public ScriptedLanguageModel then(Reply reply) {
        return then(prompt -> reply);
    }

    /**
     * Adds a function to the script.
     *
     * @param reply makes the reply from the prompt, on the thread of the call; may throw, to play a broken model
     * @return this
     */
    public ScriptedLanguageModel then(Function<Prompt, Reply> reply) {
        locked(() -> script.add(reply));
        return this;
    }

    /**
     * Says what all calls are given for which the script has nothing.
     *
     * @param reply makes the reply from the prompt
     * @return this
     */
    public ScriptedLanguageModel otherwise(Function<Prompt, Reply> reply) {
        locked(() -> rest = Optional.of(reply));
        return this;
    }

    /**
     * Makes calls wait, from now on, until {@link #release()}. An interrupted one gives up, as the port says.
     *
     * @return this
     */
    public ScriptedLanguageModel hold() {
        locked(() -> held = true);
        return this;
    }

    /** Lets go all that wait, and those that come. */
    public void release() {
        locked(() -> held = false);
    }

    /** Returns what was asked so far, in order. */
    public List<Prompt> prompts() {
        lock.lock();
        try {
            return List.copyOf(prompts);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until calls have begun.
     *
     * @param calls how many, since the model was made
     * @throws AssertionError if that takes longer than 20 s
     */
    public void awaitAsked(int calls) {
        awaitCount("asked", calls, false);
    }

    /**
     * Waits until calls have ended, answered or given up.
     *
     * @param calls how many, since the model was made
     * @throws AssertionError if that takes longer than 20 s
     */
    public void awaitEnded(int calls) {
        awaitCount("ended", calls, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply generate(Prompt prompt) {
        Function<Prompt, Reply> reply = begin(prompt);
        try {
            return passed() ? reply.apply(prompt) : Reply.Declined.because(Reply.Reason.UNAVAILABLE);
        } finally {
            locked(() -> ended++);
        }
    }

    private Function<Prompt, Reply> begin(Prompt prompt) {
        lock.lock();
        try {
            prompts.add(prompt);
            changed.signalAll();
            return Optional.ofNullable(script.poll())
                    .or(() -> rest)
                    .orElseThrow(() -> new IllegalStateException(
                            "call " + prompts.size() + " of " + name + " has no reply in the script: add one"));
        } finally {
            lock.unlock();
        }
    }

    /** Waits while the model is held; false, with the flag set again, if the thread was interrupted. */
    private boolean passed() {
        lock.lock();
        try {
            while (held) {
                changed.await();
            }
            return !Thread.currentThread().isInterrupted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void awaitCount(String what, int calls, boolean endedOnes) {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while ((endedOnes ? ended : prompts.size()) < calls) {
                if (left <= 0) {
                    throw new AssertionError("waited for " + calls + " calls to be " + what + "; asked were "
                            + prompts.size() + ", ended " + ended);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for calls to be " + what, e);
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

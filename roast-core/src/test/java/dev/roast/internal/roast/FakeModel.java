package dev.roast.internal.roast;

import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import java.util.function.Supplier;

/** A model that says what it is told to, until it is told something else. */
final class FakeModel implements LanguageModel {
    static final Reply ANSWER = new Reply.Answer("good", 300, 700);
    static final Reply DOWN = Reply.Declined.because(Reply.Reason.UNAVAILABLE);

    private final String name;
    private volatile Supplier<Reply> reply = () -> ANSWER;
    private volatile int calls;

    FakeModel(String name) {
        this.name = name;
    }

    FakeModel says(Reply some) {
        return says(() -> some);
    }

    FakeModel says(Supplier<Reply> some) {
        reply = some;
        return this;
    }

    int calls() {
        return calls;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply generate(Prompt prompt) {
        synchronized (this) {
            calls++;
        }
        return reply.get();
    }
}

package dev.roast.internal.roast;

import dev.roast.internal.roast.GuardedModel.Outcome;
import dev.roast.internal.roast.GuardedModel.Replied;
import dev.roast.internal.seam.Seam;
import dev.roast.port.Claimed;
import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks one model after the other about one roast.
 *
 * @param claimed for whom
 * @param steps told before each call, which is not made if the roast is not held any more
 * @param check what is wrong with an answer
 * @param composer says it to the model
 * @param events told of each call
 * @param seam tells the time
 */
record Asking(Claimed claimed, Steps steps, Check check, Composer composer, ModelEvents events, Seam seam) {
    private static final Reply INVALID = Reply.Declined.because(Reply.Reason.INVALID);

    /** Says what is wrong with an answer. */
    @FunctionalInterface
    interface Check {
        Optional<String> complaint(Reply.Answer answer, LanguageModel model);
    }

    /** Asks once, and once more if the answer can't be used. */
    Outcome twiceAtMost(GuardedModel model, Prompt prompt) {
        Outcome first = once(model, prompt);
        if (first instanceof Replied replied && replied.reply() instanceof Reply.Answer answer) {
            Optional<String> complaint = check.complaint(answer, model.model());
            return complaint.isEmpty() ? first : again(model, composer.again(prompt, complaint.get()), answer);
        }
        return first;
    }

    /** What the first answer took is told with the second's. Whoever gives two that can't be used is not asked a third time. */
    private Outcome again(GuardedModel model, Prompt prompt, Reply.Answer before) {
        Outcome second = once(model, prompt);
        if (second instanceof Replied replied && replied.reply() instanceof Reply.Answer answer) {
            return new Replied(usable(answer, model.model()) ? sum(before, answer) : INVALID, replied.took());
        }
        return second instanceof Replied ? second : new Replied(INVALID, Duration.ZERO);
    }

    private Outcome once(GuardedModel model, Prompt prompt) {
        Outcome outcome = model.ask(prompt, steps::pay);
        if (outcome instanceof Replied replied) {
            events.asked(claimed, model.model(), replied);
        }
        events.circuit(claimed, model);
        return outcome;
    }

    /** Asks the house, which costs nothing and is always there, but asked it is once. */
    Reply house(LanguageModel house, Prompt prompt) {
        steps.pay();
        Instant asked = seam.now();
        Reply reply = house.generate(prompt);
        events.asked(claimed, house, new Replied(reply, Duration.between(asked, seam.now())));
        return reply instanceof Reply.Answer answer && !usable(answer, house) ? INVALID : reply;
    }

    private boolean usable(Reply.Answer answer, LanguageModel model) {
        return check.complaint(answer, model).isEmpty();
    }

    private static Reply.Answer sum(Reply.Answer first, Reply.Answer second) {
        return new Reply.Answer(
                second.json(),
                first.inputTokens() + second.inputTokens(),
                first.outputTokens() + second.outputTokens());
    }
}

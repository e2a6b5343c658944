package dev.roast.internal.roast;

import dev.roast.internal.seam.Seam;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.port.Claimed;
import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.RoastEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The language models in the order in which they are asked. Each is asked once, and once more if its answer can't be used;
 * then the next is, inside the same attempt.
 */
final class Models {
    private final List<LanguageModel> models;
    private final Composer composer;
    private final Verdicts verdicts;
    private final Consumer<RoastEvent> told;
    private final Seam seam;

    Models(List<LanguageModel> models, Composer composer, Verdicts verdicts, Consumer<RoastEvent> told, Seam seam) {
        this.models = List.copyOf(models);
        this.composer = composer;
        this.verdicts = verdicts;
        this.told = told;
        this.seam = seam;
    }

    /**
     * Asks until there is an answer without complaint.
     *
     * @param prompt what to do, and on what
     * @param claimed for whom
     * @param check what is wrong with an answer
     * @return the answer, or how the attempt ends without one
     */
    Generated generate(Prompt prompt, Claimed claimed, Check check) {
        boolean fallback = false;
        for (LanguageModel model : models) {
            Reply reply = askTwiceAtMost(model, prompt, claimed, check);
            if (reply instanceof Reply.Answer answer) {
                return new Generated.Answered(answer, model, fallback);
            } else if (reply instanceof Reply.Declined declined) {
                Verdict verdict = verdicts.of(declined, claimed.errors());
                if (!(verdict instanceof Verdict.NextModel)) {
                    return new Generated.Unanswered(verdict);
                }
            }
            fallback = true;
        }
        return new Generated.Unanswered(new Verdict.Fail(new Failure(
                FailureCode.MODEL_UNAVAILABLE,
                "No language model gave an answer that could be used; try again later.")));
    }

    private Reply askTwiceAtMost(LanguageModel model, Prompt prompt, Claimed claimed, Check check) {
        Reply first = ask(model, prompt, claimed);
        Optional<String> complaint = complaint(first, model, check);
        if (complaint.isEmpty()) {
            return first;
        }
        Reply second = ask(model, composer.again(prompt, complaint.get()), claimed);
        return complaint(second, model, check).isEmpty() ? second : Reply.Declined.because(Reply.Reason.INVALID);
    }

    private static Optional<String> complaint(Reply reply, LanguageModel model, Check check) {
        if (reply instanceof Reply.Answer answer) {
            return check.complaint(answer, model);
        }
        return Optional.empty();
    }

    private Reply ask(LanguageModel model, Prompt prompt, Claimed claimed) {
        Instant asked = seam.now();
        Reply reply = model.generate(prompt);
        told.accept(event(claimed, model, reply, Duration.between(asked, seam.now())));
        return reply;
    }

    private static RoastEvent event(Claimed claimed, LanguageModel model, Reply reply, Duration took) {
        if (reply instanceof Reply.Answer answer) {
            return new RoastEvent.ModelAsked(
                    claimed.attempt().roast(),
                    model.name(),
                    "answer",
                    answer.inputTokens(),
                    answer.outputTokens(),
                    took);
        }
        String outcome =
                reply instanceof Reply.Declined declined ? declined.reason().wireName() : "";
        return new RoastEvent.ModelAsked(claimed.attempt().roast(), model.name(), outcome, 0, 0, took);
    }

    /** Says what is wrong with an answer. */
    @FunctionalInterface
    interface Check {
        Optional<String> complaint(Reply.Answer answer, LanguageModel model);
    }

    /** What became of asking. */
    sealed interface Generated {

        /**
         * There is an answer without complaint.
         *
         * @param answer what it says
         * @param model who gave it
         * @param fallback whether another was asked before
         */
        record Answered(Reply.Answer answer, LanguageModel model, boolean fallback) implements Generated {}

        /**
         * There is none.
         *
         * @param verdict what is done about it
         */
        record Unanswered(Verdict verdict) implements Generated {}
    }
}

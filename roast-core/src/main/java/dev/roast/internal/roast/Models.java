package dev.roast.internal.roast;

import dev.roast.internal.roast.GuardedModel.Replied;
import dev.roast.internal.roast.GuardedModel.TurnedAway;
import dev.roast.internal.seam.Seam;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.ModelPolicy;
import dev.roast.port.Claimed;
import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.RateLimiter;
import dev.roast.port.Reply;
import dev.roast.port.RoastEvent;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The language models in the order in which they are asked. Each is asked once, and once more if its answer can't be used;
 * then the next is, inside the same attempt. One that can't be asked just now is passed over. If none could be asked, the
 * roast waits for them in the store; when it has waited for long enough, the house roaster writes it. One instance serves a
 * process; safe for use by many threads.
 */
public final class Models {
    private final List<GuardedModel> models;
    private final Optional<LanguageModel> lastResort;
    private final Composer composer;
    private final Patience patience;
    private final Verdicts verdicts;
    private final ModelEvents events;
    private final ClaimGate gate;
    private final Seam seam;

    /**
     * Makes one.
     *
     * @param models asked in turn, without the house
     * @param lastResort the house, if it writes what no other can
     * @param policy the figures
     * @param limiter counts requests and tokens over all processes, and never fails
     * @param told what has happened
     * @param seam tells the time
     * @param random for pauses
     */
    public Models(
            List<LanguageModel> models,
            Optional<LanguageModel> lastResort,
            ModelPolicy policy,
            RateLimiter limiter,
            Consumer<RoastEvent> told,
            Seam seam,
            SecureRandom random) {
        this.composer = new Composer(random);
        this.models = models.stream()
                .map(model -> new GuardedModel(model, policy, limiter, seam))
                .toList();
        this.lastResort = lastResort;
        this.patience = new Patience(policy.patience());
        this.verdicts = new Verdicts(random::nextDouble, policy);
        this.events = new ModelEvents(told);
        this.seam = seam;
        this.gate = new ClaimGate(this.models, policy.patience(), seam);
    }

    Verdicts verdicts() {
        return verdicts;
    }

    /**
     * Says how many roasts more it makes sense to take into this process. None while no model can be asked; but when that
     * has lasted for so long that the house writes what is due, any number.
     *
     * @param held how many the process has
     * @param free how many more it could take
     * @return from 0 to {@code free}
     */
    public int claimable(int held, int free) {
        return models.isEmpty() ? free : gate.claimable(held, free);
    }

    /** Says whether it is known beforehand that nobody will be asked, so that the document need not be opened. */
    Optional<Verdict.Wait> waitsFor(Claimed claimed) {
        List<TurnedAway> away =
                models.stream().flatMap(model -> model.turnsAway().stream()).toList();
        return wait(claimed, away);
    }

    /**
     * Asks until there is an answer without complaint.
     *
     * @param prompt what to do, and on what
     * @param claimed for whom
     * @param steps told before each call, which is not made if the roast is not held any more
     * @param check what is wrong with an answer
     * @return the answer, or how the attempt ends without one
     */
    Generated generate(Prompt prompt, Claimed claimed, Steps steps, Asking.Check check) {
        Asking asking = new Asking(claimed, steps, check, composer, events, seam);
        List<TurnedAway> away = new ArrayList<>();
        for (GuardedModel model : models) {
            GuardedModel.Outcome outcome = asking.twiceAtMost(model, prompt);
            if (outcome instanceof TurnedAway turned) {
                events.skipped(claimed, model, turned);
                away.add(turned);
            } else if (outcome instanceof Replied replied) {
                Generated generated = generated(replied.reply(), model.model(), claimed);
                if (!goesOn(generated)) {
                    return generated;
                }
            }
        }
        return wait(claimed, away).<Generated>map(Generated.Unanswered::new).orElseGet(() -> last(asking, prompt));
    }

    /** Only if nobody could be asked: who was asked and could not help can't help the next time. */
    private Optional<Verdict.Wait> wait(Claimed claimed, List<TurnedAway> away) {
        return away.size() < models.size() ? Optional.empty() : patience.wait(claimed, away);
    }

    private Generated generated(Reply reply, LanguageModel model, Claimed claimed) {
        if (reply instanceof Reply.Answer answer) {
            return new Generated.Answered(answer, model, !isFirst(model));
        }
        // whoever is interrupted is to stop, and is not to ask the next
        return new Generated.Unanswered(
                Thread.currentThread().isInterrupted()
                        ? new Verdict.Retry()
                        : verdicts.of((Reply.Declined) reply, claimed.errors()));
    }

    private boolean isFirst(LanguageModel model) {
        return models.isEmpty() || models.get(0).model().equals(model);
    }

    private static boolean goesOn(Generated generated) {
        return generated instanceof Generated.Unanswered unanswered
                && unanswered.verdict() instanceof Verdict.NextModel;
    }

    private Generated last(Asking asking, Prompt prompt) {
        Optional<Generated> written =
                lastResort.map(house -> generated(asking.house(house, prompt), house, asking.claimed()));
        return written.filter(generated -> !goesOn(generated)).orElseGet(Models::nobody);
    }

    private static Generated nobody() {
        return new Generated.Unanswered(new Verdict.Fail(new Failure(
                FailureCode.MODEL_UNAVAILABLE,
                "No language model gave an answer that could be used; try again later.")));
    }

    /** What became of asking. */
    sealed interface Generated {

        /**
         * There is an answer without complaint.
         *
         * @param answer what it says
         * @param model who gave it
         * @param fallback whether one that comes before it gave none
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

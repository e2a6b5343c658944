package dev.roast.internal.roast;

import dev.roast.internal.roast.GuardedModel.Replied;
import dev.roast.internal.roast.GuardedModel.TurnedAway;
import dev.roast.port.Claimed;
import dev.roast.port.LanguageModel;
import dev.roast.port.Reply;
import dev.roast.port.RoastEvent;
import dev.roast.port.RoastRef;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells of models: names, kinds, counts and durations only. */
final class ModelEvents {
    private final Consumer<RoastEvent> told;

    ModelEvents(Consumer<RoastEvent> told) {
        this.told = told;
    }

    void asked(Claimed claimed, LanguageModel model, Replied replied) {
        RoastRef roast = claimed.attempt().roast();
        if (replied.reply() instanceof Reply.Answer answer) {
            told.accept(new RoastEvent.ModelAsked(
                    roast, model.name(), "answer", answer.inputTokens(), answer.outputTokens(), replied.took()));
        } else if (replied.reply() instanceof Reply.Declined declined) {
            told.accept(new RoastEvent.ModelAsked(
                    roast, model.name(), declined.reason().wireName(), 0, 0, replied.took()));
        }
    }

    void skipped(Claimed claimed, GuardedModel model, TurnedAway away) {
        String reason = away.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        told.accept(new RoastEvent.ModelSkipped(
                claimed.attempt().roast(), model.model().name(), reason));
    }

    /** Tells if the model's circuit has opened or closed. */
    void circuit(Claimed claimed, GuardedModel model) {
        RoastRef roast = claimed.attempt().roast();
        String name = model.model().name();
        model.circuit()
                .news()
                .ifPresent(closed -> told.accept(
                        closed
                                ? new RoastEvent.CircuitClosed(roast, name)
                                : new RoastEvent.CircuitOpened(roast, name)));
    }
}

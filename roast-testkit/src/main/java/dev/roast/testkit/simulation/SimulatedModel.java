package dev.roast.testkit.simulation;

import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.TextLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A language model at a process: takes its time, and sometimes very long; fails in the ways in which models fail; and may
 * answer although it was told that nobody wants the answer any more.
 */
final class SimulatedModel implements LanguageModel {
    private static final Reply.Reason[] REASONS = Reply.Reason.values();

    private final LockStep steps;
    private final Weather weather;
    private final Witness witness;
    private final Node node;

    SimulatedModel(LockStep steps, Weather weather, Witness witness, Node node) {
        this.steps = steps;
        this.weather = weather;
        this.witness = witness;
        this.node = node;
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public Reply generate(Prompt prompt) {
        steps.step("generate");
        witness.modelCalled(node, steps.current().attempt().orElse("none"));
        boolean trouble = weather.modelInTrouble();
        boolean deaf = trouble && steps.random().nextBoolean();
        think(Duration.ofMillis(100 + steps.random().nextInt(trouble ? 90_000 : 8_000)), deaf);
        if (Thread.currentThread().isInterrupted() && !deaf) {
            return Reply.Declined.because(Reply.Reason.UNAVAILABLE);
        }
        return trouble && !deaf ? inTrouble() : answer(prompt.lines());
    }

    private void think(Duration time, boolean deaf) {
        if (deaf) {
            steps.pause(time);
        } else if (!Thread.currentThread().isInterrupted()) {
            steps.await(Optional.of(time));
        }
    }

    private Reply inTrouble() {
        int which = steps.random().nextInt(REASONS.length + 2);
        if (which == REASONS.length) {
            throw new IllegalStateException("the model broke on purpose");
        } else if (which > REASONS.length) {
            return new Reply.Answer("no JSON", 10, 2);
        }
        return new Reply.Declined(
                REASONS[which], steps.random().nextBoolean() ? Optional.of(Duration.ofSeconds(3)) : Optional.empty());
    }

    private static Reply answer(List<TextLine> lines) {
        String findings = lines.stream()
                .filter(line -> line.text().startsWith("Responsible"))
                .map(line -> "{\"category\": \"impact\", \"severity\": \"high\", \"quote\": {\"text\": \"" + line.text()
                        + "\"}, \"roast\": \"A joke.\", \"problem\": \"A problem.\", \"fix\": \"A fix.\"}")
                .collect(Collectors.joining(","));
        return new Reply.Answer(
                "{\"headline\": \"A headline\", \"findings\": [" + findings
                        + "], \"praise\": [\"It is short.\"], \"verdict\": \"Mend it.\"}",
                100,
                50);
    }
}

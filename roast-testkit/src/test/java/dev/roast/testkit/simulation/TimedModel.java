package dev.roast.testkit.simulation;

import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.TextLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A language model that takes simulated time, says what it is told to, and notes when it was asked. */
final class TimedModel implements LanguageModel {
    private final String name;
    private final LockStep steps;
    private final List<Instant> asked = new ArrayList<>();
    private final Deque<Reply> first = new ArrayDeque<>();
    private Optional<Supplier<Reply>> says = Optional.empty();
    private Duration takes = Duration.ofMillis(200);
    private int underWay;
    private int mostAtOnce;

    TimedModel(String name, LockStep steps) {
        this.name = name;
        this.steps = steps;
    }

    /** From now on it gives good answers. */
    void isWell() {
        says = Optional.empty();
    }

    void says(Reply.Reason reason) {
        says(() -> Reply.Declined.because(reason));
    }

    void says(Supplier<Reply> some) {
        says = Optional.of(some);
    }

    /** Before all else, once. */
    void saysFirst(Reply reply) {
        first.add(reply);
    }

    void takes(Duration time) {
        takes = time;
    }

    int calls() {
        return asked.size();
    }

    int mostAtOnce() {
        return mostAtOnce;
    }

    /** How often it was asked in the minute that begins then. */
    long askedInTheMinuteFrom(Instant from) {
        return asked.stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(60)))
                .count();
    }

    List<Instant> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply generate(Prompt prompt) {
        asked.add(steps.now());
        Reply reply = Optional.ofNullable(first.poll())
                .or(() -> says.map(Supplier::get))
                .orElseGet(() -> answer(prompt.lines()));
        underWay++;
        mostAtOnce = Math.max(mostAtOnce, underWay);
        steps.await(Optional.of(takes));
        underWay--;
        return Thread.currentThread().isInterrupted() ? Reply.Declined.because(Reply.Reason.UNAVAILABLE) : reply;
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

package dev.roast.internal.roast;

import dev.roast.internal.roast.Models.Generated;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.Heat;
import dev.roast.model.ModelPolicy;
import dev.roast.model.Priority;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Stage;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.RoastEvent;
import dev.roast.port.RoastRef;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Models with a policy, a clock in hand, and roasts to ask them about. */
final class ModelStage {
    final HandSeam seam = new HandSeam();
    final FakeModel house = new FakeModel("house");
    final List<RoastEvent> told = new ArrayList<>();
    final MemoryRateLimiter limiter = new MemoryRateLimiter(seam);
    private final Models models;

    ModelStage(ModelPolicy policy, LanguageModel... asked) {
        models = new Models(List.of(asked), Optional.of(house), policy, limiter, told::add, seam, new SecureRandom());
    }

    Generated ask() {
        return ask(Duration.ZERO);
    }

    Generated ask(Duration age) {
        return ask(claimed(age, 1, 0));
    }

    Generated ask(Claimed claimed) {
        return ask(claimed, stage -> true);
    }

    Generated ask(Claimed claimed, Progress progress) {
        Steps steps = new Steps(claimed, progress, told::add, seam);
        steps.begin(Stage.COMPOSE_PROMPT);
        return models.generate(
                prompt(),
                claimed,
                steps,
                (answer, model) -> answer.json().equals("good") ? Optional.empty() : Optional.of("Say good."));
    }

    void ask(int times) {
        for (int i = 0; i < times; i++) {
            ask();
        }
    }

    int claimable(int held, int free) {
        return models.claimable(held, free);
    }

    Optional<Duration> waitsFor(Duration age) {
        return models.waitsFor(claimed(age, 1, 0)).map(Verdict.Wait::delay);
    }

    <E extends RoastEvent> Stream<E> told(Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast);
    }

    static String writer(Generated generated) {
        return ((Generated.Answered) generated).model().name();
    }

    static Verdict verdict(Generated generated) {
        return ((Generated.Unanswered) generated).verdict();
    }

    static Claimed claimed(Duration age, int attempt, int errors) {
        RoastRef roast = new RoastRef(new AccountId(new UUID(0, 1)), new RoastId(new UUID(0, 2)));
        return new Claimed(
                new AttemptRef(roast, attempt, new WorkerId(new UUID(0, 3))),
                new ResumeId(new UUID(0, 4)),
                new FileKey("ab/cd"),
                "cv.pdf",
                RoastOptions.heat(Heat.MILD),
                Priority.NORMAL,
                5,
                errors,
                0,
                false,
                age);
    }

    static Prompt prompt() {
        return new Composer(new SecureRandom())
                .compose(
                        new InjectionScreen().screen(new Redactor().redact(RedactorTest.text("Worked on the portal"))),
                        Heat.MILD,
                        LocalDate.of(2026, 1, 15));
    }

    static Reply declined(Reply.Reason reason) {
        return Reply.Declined.because(reason);
    }
}

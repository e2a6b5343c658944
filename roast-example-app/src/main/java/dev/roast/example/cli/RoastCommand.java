package dev.roast.example.cli;

import dev.roast.Member;
import dev.roast.ReportJson;
import dev.roast.Roaster;
import dev.roast.example.services.ModelSettings;
import dev.roast.example.services.SettingException;
import dev.roast.example.web.Services;
import dev.roast.model.Failure;
import dev.roast.model.Heat;
import dev.roast.model.Refusal;
import dev.roast.model.RefusedException;
import dev.roast.model.ResumeId;
import dev.roast.model.Roast;
import dev.roast.model.RoastGoneException;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastReport;
import dev.roast.port.RoastEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Roasts one resume, with no server and nothing left behind. */
@Command(
        name = "roast",
        description = "Roasts one resume.",
        footer = {
            "",
            "A document that is refused ends with 3 and one of these codes: not-a-pdf, encrypted, no-text, too-large,"
                    + " too-many-pages, too-complex, damaged.",
            "",
            "ROAST_OPENAI_MODEL and the other settings of serve name a language model to ask; without one, Roast's own rules",
            "write the report and nothing leaves this machine. inspect shows what a model would be sent.",
            "",
            "Colours are left out where they would not be seen, and where NO_COLOR is set."
        })
final class RoastCommand implements Callable<Integer> {
    private static final Duration TICK = Duration.ofMillis(100);

    /** How the report is printed. */
    enum Format {
        TEXT,
        JSON
    }

    /** Reads a heat. */
    static final class HeatName extends OneOf<Heat> {
        HeatName() {
            super(Heat.values());
        }
    }

    /** Reads a format. */
    static final class FormatName extends OneOf<Format> {
        FormatName() {
            super(Format.values());
        }
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE.pdf", converter = FileName.class, description = "The resume.")
    private Path file = Path.of("");

    @Option(
            names = "--heat",
            paramLabel = "HEAT",
            converter = HeatName.class,
            description = "mild, medium or savage; medium unless you say so. It changes the jokes, not the advice.")
    private Heat heat = Heat.MEDIUM;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            description = "text, to be read; or json, to be processed. text unless you say so.")
    private Format format = Format.TEXT;

    @Option(
            names = "--annotated",
            paramLabel = "OUT.pdf",
            converter = FileName.class,
            description = "Writes your PDF with each quoted line highlighted and a note on it.")
    private Optional<Path> annotated = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the option, not at the field
    private boolean help;

    RoastCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<AnnotatedFile> copy = annotated.map(path -> AnnotatedFile.at(path, file));
        ModelSettings models = models();
        Queue<String> outcomes = new ConcurrentLinkedQueue<>();
        try (Roaster roaster = roaster(models, outcomes).start()) {
            Member you = roaster.member("you", MostGenerous.tier(roaster).name());
            models.asked().ifPresent(terminal::complain);
            Roast roast = roast(roaster, you);
            roast.failure().ifPresent(RoastCommand::fail);
            RoastReport report = roast.report().orElseThrow();
            models.written(report.source(), outcomes).ifPresent(terminal::complain);
            print(report);
            copy.ifPresent(target -> annotate(target, you, roast.id()));
        }
        return ExitCode.DONE;
    }

    private ModelSettings models() {
        try {
            return ModelSettings.of(terminal.environment());
        } catch (SettingException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Roaster roaster(ModelSettings models, Queue<String> outcomes) {
        Services services = Services.inMemory();
        return models.on(Roaster.builder()
                        .store(services.store())
                        .queue(services.queue())
                        .rateLimiter(services.rateLimiter())
                        .blobs(services.blobs())
                        .inProcessPdf())
                .listener(event -> note(event, outcomes))
                .build();
    }

    private static void note(RoastEvent event, Queue<String> outcomes) {
        if (event instanceof RoastEvent.ModelAsked asked && !asked.model().equals("house")) {
            String outcome = asked.outcome().equals("answer") ? "nothing usable" : asked.outcome();
            outcomes.add(asked.model() + ": " + outcome);
        }
    }

    private Roast roast(Roaster roaster, Member you) {
        try (ProgressLine progress = new ProgressLine(terminal)) {
            progress.show("Lighting the fire");
            RoastOptions usual = RoastOptions.heat(heat);
            RoastOptions options = annotated.isPresent() ? usual : usual.withoutAnnotatedPdf();
            RoastId id = you.submit(upload(roaster, you), options);
            return follow(you, id, progress);
        }
    }

    private ResumeId upload(Roaster roaster, Member you) {
        InputFile input = new InputFile(file);
        input.tooLarge(roaster).ifPresent(RoastCommand::fail);
        try {
            return you.upload(input.upload());
        } catch (RefusedException e) {
            throw refused(e.refusal());
        } catch (UncheckedIOException e) {
            throw input.unreadable(Objects.requireNonNull(e.getCause(), "cause"));
        }
    }

    /** What is refused at the door for what it is ends as what is refused when it was opened. */
    private static CommandFailedException refused(Refusal refusal) {
        int exit = refusal.code() == Refusal.Code.NOT_A_PDF ? ExitCode.REFUSED : ExitCode.FAILED;
        return new CommandFailedException(exit, refusal.code().wireName() + ": " + refusal.message());
    }

    private static void fail(Failure failure) {
        throw CommandFailedException.of(failure);
    }

    private static Roast follow(Member you, RoastId id, ProgressLine progress) {
        Roast roast = you.await(id, Duration.ZERO);
        while (!roast.state().ended()) {
            progress.show(roast);
            roast = you.awaitChange(id, roast.version(), TICK).orElseThrow(() -> new RoastGoneException(id));
        }
        return roast;
    }

    private void print(RoastReport report) {
        if (format == Format.JSON) {
            terminal.printJson(ReportJson.write(report));
        } else {
            terminal.out().print(TerminalRoast.lines(report, terminal.ink(), terminal.columns()));
            terminal.out().flush();
        }
    }

    private static void annotate(AnnotatedFile target, Member you, RoastId roast) {
        try (InputStream pdf = you.annotatedPdf(roast).orElseThrow(RoastCommand::notDrawn)) {
            target.write(pdf);
        } catch (IOException e) {
            throw target.notWritten(e);
        }
    }

    private static CommandFailedException notDrawn() {
        return new CommandFailedException(
                ExitCode.FAILED,
                "The roast is whole, but this PDF takes no notes; print it to a new PDF and give that to --annotated.");
    }
}

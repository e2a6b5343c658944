package dev.roast.internal.roast;

import dev.roast.house.Assessment;
import dev.roast.house.HouseRoaster;
import dev.roast.internal.roast.Models.Generated;
import dev.roast.internal.seam.Seam;
import dev.roast.model.FileKey;
import dev.roast.model.ReportSource;
import dev.roast.model.RoastReport;
import dev.roast.model.Stage;
import dev.roast.port.BlobStore;
import dev.roast.port.Claimed;
import dev.roast.port.Ending;
import dev.roast.port.Extraction;
import dev.roast.port.FileLedger;
import dev.roast.port.LanguageModel;
import dev.roast.port.PdfAnnotator;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.ResumeText;
import dev.roast.port.RoastEvent;
import dev.roast.port.RoastShelf;
import dev.roast.port.TextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main job: one resume goes one way, from its PDF to its roast. Read {@link #roast} first; each step is a method, and
 * the types make a wrong order fail to compile.
 */
public final class RoastResume {
    private static final Logger LOG = LoggerFactory.getLogger(RoastResume.class);

    private final BlobStore blobs;
    private final TextExtractor extractor;
    private final Redactor redactor = new Redactor();
    private final InjectionScreen screen = new InjectionScreen();
    private final Composer composer;
    private final Models models;
    private final HouseRoaster house;
    private final Gate gate = new Gate();
    private final Extras extras;
    private final Annotations annotations;
    private final Verdicts verdicts;
    private final Consumer<RoastEvent> told;
    private final Seam seam;

    /**
     * Makes one.
     *
     * @param blobs where the PDFs are
     * @param ledger which files there are
     * @param shelf where earlier reports are
     * @param extractor reads PDFs
     * @param annotator writes on PDFs
     * @param models asked in turn; {@code house} may be the last of them
     * @param house computes the scores of every report
     * @param told what has happened
     * @param seam tells the time
     * @param random for file keys, pauses and prompts' boundaries
     */
    public RoastResume(
            BlobStore blobs,
            FileLedger ledger,
            RoastShelf shelf,
            TextExtractor extractor,
            PdfAnnotator annotator,
            Models models,
            HouseRoaster house,
            Consumer<RoastEvent> told,
            Seam seam,
            SecureRandom random) {
        this.blobs = blobs;
        this.extractor = extractor;
        this.house = house;
        this.composer = new Composer(random);
        this.models = models;
        this.verdicts = models.verdicts();
        this.extras = new Extras(shelf);
        this.annotations = new Annotations(blobs, ledger, annotator, random);
        this.told = told;
        this.seam = seam;
    }

    /**
     * Does all the work of one attempt.
     *
     * @param claimed what on
     * @param progress to be told of every step
     * @return how the attempt ends, or empty if it stopped as it does not hold its roast any more
     */
    public Optional<Ending> run(Claimed claimed, Progress progress) {
        try {
            Optional<Ending> waits =
                    models.waitsFor(claimed).map(wait -> verdicts.ending(wait, claimed.attempt(), claimed.errors()));
            return Optional.of(waits.orElseGet(() -> roast(claimed, new Steps(claimed, progress, told, seam))));
        } catch (AttemptLostException e) {
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "attempt {} of roast {} failed",
                    claimed.attempt().attempt(),
                    claimed.attempt().roast().id(),
                    WithoutWords.of(e));
            return Optional.of(verdicts.ending(verdicts.of(e), claimed.attempt(), claimed.errors()));
        }
    }

    private Ending roast(Claimed claimed, Steps steps) {
        steps.begin(Stage.EXTRACT_TEXT);
        Extraction extraction = extractText(claimed);
        if (extraction instanceof Extraction.Refused refused) {
            return new Ending.Failed(claimed.attempt(), refused.failure());
        }
        ResumeText text = ((Extraction.Extracted) extraction).text();

        steps.begin(Stage.REDACT_PERSONAL_DATA);
        RedactedText redacted = redactor.redact(text);

        steps.begin(Stage.SCREEN_FOR_INJECTION);
        ScreenedText screened = screen.screen(redacted);

        steps.begin(Stage.COMPOSE_PROMPT);
        Prompt prompt = composer.compose(screened, claimed.options().heat(), today());
        AnswerCheck check = screen.answerCheck(prompt, screened);

        // begins the step GENERATE when a model lets the prompt in: from then on the roast counts as paid for
        Generated generated = models.generate(prompt, claimed, steps, (reply, model) -> complaint(reply, model, check));
        if (generated instanceof Generated.Unanswered unanswered) {
            return verdicts.ending(unanswered.verdict(), claimed.attempt(), claimed.errors());
        }
        Generated.Answered answered = (Generated.Answered) generated;

        steps.begin(Stage.RESTORE_PERSONAL_DATA);
        Draft draft = restorePersonalData(answered, redacted, check);

        steps.begin(Stage.VALIDATE_REPORT);
        RoastReport report = extras.add(validateReport(draft, screened, prompt, answered), claimed, text);

        steps.begin(Stage.ANNOTATE);
        Optional<FileKey> annotated = annotate(claimed, report, text);

        steps.begin(Stage.SAVE);
        return new Ending.Done(claimed.attempt(), ReportJson.write(report), annotated);
    }

    private Extraction extractText(Claimed claimed) {
        return extractor.extract(readPdf(claimed), claimed.maxPages());
    }

    /** Read anew for each step that needs it, as no PDF is held while a model thinks. */
    private byte[] readPdf(Claimed claimed) {
        try (InputStream in = blobs.open(claimed.file()).orElseThrow(FileLostException::new)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new PortUnavailableException("the uploaded file could not be read; it is tried again", e);
        }
    }

    private Optional<String> complaint(Reply.Answer answer, LanguageModel model, AnswerCheck check) {
        Optional<Draft> draft = AnswerReader.read(answer.json());
        return draft.filter(read -> !isHouse(model))
                .flatMap(read -> check.complaint(answer.json(), read))
                .or(() -> gate.complaint(
                        draft.map(read -> clean(read, model, check)),
                        check.prompt().lines(),
                        isHouse(model)));
    }

    private Draft restorePersonalData(Generated.Answered answered, RedactedText redacted, AnswerCheck check) {
        Draft draft = AnswerReader.read(answered.answer().json())
                .orElseThrow(() -> new IllegalStateException("an answer was read once and not again"));
        return clean(draft, answered.model(), check).map(redacted::restore);
    }

    private Draft clean(Draft draft, LanguageModel model, AnswerCheck check) {
        return isHouse(model) ? draft : check.without(draft);
    }

    private RoastReport validateReport(Draft draft, ScreenedText text, Prompt prompt, Generated.Answered answered) {
        Assessment assessed = assess(prompt, answered);
        ReportSource source = new ReportSource(
                answered.model().name(),
                answered.fallback(),
                answered.answer().inputTokens(),
                answered.answer().outputTokens());
        return gate.report(draft, text, assessed, source, isHouse(answered.model()));
    }

    /** The house has judged the resume that it wrote about: its answer says how. Another's scores are not read. */
    private Assessment assess(Prompt prompt, Generated.Answered answered) {
        return isHouse(answered.model())
                ? ReportJson.readAssessment(answered.answer().json())
                : house.assess(prompt);
    }

    private Optional<FileKey> annotate(Claimed claimed, RoastReport report, ResumeText text) {
        return claimed.options().annotated()
                ? annotations.annotate(claimed.attempt(), () -> readPdf(claimed), report, text)
                : Optional.empty();
    }

    private boolean isHouse(LanguageModel model) {
        return model == house;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(seam.now(), ZoneOffset.UTC);
    }
}

package dev.roast.example.cli;

import dev.roast.Roaster;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.Inspection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the pipeline makes of documents before any model sees them. Goes on after a bad one. */
@Command(
        name = "inspect",
        description =
                "Shows what a language model would be sent of each file, and what would be kept from it: one line of"
                        + " JSON a file, with file, pages, hidden, redactions, injections, prompt and summary, or with file and error.",
        footer = {"", "Ends with 1 if a file could not be read, else with 3 if a document was refused."})
final class InspectCommand implements Callable<Integer> {
    private static final String UNREADABLE = "unreadable";
    private static final Charset OLD_TEXT = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            converter = FileName.class,
            description = "A .pdf, or a .txt with a resume's text.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--summary",
            description = "Prints file and summary only: how much there is of what, and nothing of the text.")
    private boolean summary;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the option, not at the field
    private boolean help;

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Roaster roaster = Roaster.inMemory()) {
            int worst = ExitCode.DONE;
            for (Path file : files) {
                worst = worse(worst, inspect(file, roaster));
                if (terminal.out().checkError()) {
                    return ExitCode.FAILED;
                }
            }
            return worst;
        }
    }

    private static int worse(int one, int other) {
        boolean failed = one == ExitCode.FAILED || other == ExitCode.FAILED;
        return failed ? ExitCode.FAILED : Math.max(one, other);
    }

    private int inspect(Path file, Roaster roaster) {
        try {
            Inspection inspection = look(file, roaster);
            if (inspection instanceof Inspection.Seen seen) {
                terminal.printJson(summary ? InspectionJson.counts(file, seen) : InspectionJson.seen(file, seen));
                return ExitCode.DONE;
            }
            Failure failure = ((Inspection.Refused) inspection).failure();
            return tell(file, failure.code().wireName(), failure.message(), ExitCode.REFUSED);
        } catch (CommandFailedException e) {
            return tell(file, UNREADABLE, String.valueOf(e.getMessage()), e.exitCode());
        }
    }

    private int tell(Path file, String code, String message, int exitCode) {
        terminal.printJson(InspectionJson.error(file, code, message));
        terminal.complain(code + ": " + file + ": " + message);
        return exitCode;
    }

    private static Inspection look(Path file, Roaster roaster) {
        InputFile input = new InputFile(file);
        Optional<Failure> tooLarge = input.tooLarge(roaster);
        if (tooLarge.isPresent()) {
            return new Inspection.Refused(tooLarge.get());
        }
        boolean plain = file.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
        try {
            return plain ? roaster.inspectText(text(input.bytes())) : roaster.inspect(input.bytes());
        } catch (StackOverflowError | OutOfMemoryError e) {
            // the next file may be an ordinary one
            return new Inspection.Refused(new Failure(
                    FailureCode.TOO_COMPLEX, "The document takes more memory than there is; print it to a new PDF."));
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, OLD_TEXT);
        }
    }
}

package dev.roast.example.cli;

import dev.roast.model.Roast;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;

/** One line that says what is being done, written over itself and erased at the end. Silent unless a person watches. */
final class ProgressLine implements AutoCloseable {
    private static final String ERASE = "\r\u001B[2K";
    private static final long TICK_NANOS = 250_000_000;
    private static final int DOTS = 4;

    private final Terminal terminal;
    private final boolean shown;
    private final long begun = System.nanoTime();
    private String line = "";

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
        this.shown = terminal.errIsTerminal() && terminal.understandsEscapes();
    }

    void show(String words) {
        int dots = (int) ((System.nanoTime() - begun) / TICK_NANOS % DOTS);
        String now = "  " + words + " " + ".".repeat(dots);
        if (shown && !now.equals(line)) {
            terminal.err().print(ERASE + now);
            terminal.err().flush();
            line = now;
        }
    }

    void show(Roast roast) {
        show(words(roast));
    }

    @Override
    public void close() {
        if (!line.isEmpty()) {
            terminal.err().print(ERASE);
            terminal.err().flush();
        }
    }

    private static String words(Roast roast) {
        if (roast.state() == RoastState.QUEUED && roast.attempt() > 0) {
            return "That did not work; waiting to try again";
        }
        return roast.stage().map(ProgressLine::words).orElse("Lighting the fire");
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case CLAIM -> "Lighting the fire";
            case EXTRACT_TEXT -> "Reading your resume";
            case REDACT_PERSONAL_DATA -> "Covering up your personal data";
            case SCREEN_FOR_INJECTION -> "Looking for what is hidden in it";
            case COMPOSE_PROMPT -> "Sharpening the knives";
            case GENERATE -> "Roasting";
            case RESTORE_PERSONAL_DATA -> "Putting your personal data back";
            case VALIDATE_REPORT -> "Checking every quote against it";
            case ANNOTATE -> "Writing in the margins";
            case SAVE -> "Serving";
        };
    }
}

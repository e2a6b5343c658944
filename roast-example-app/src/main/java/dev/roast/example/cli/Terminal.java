package dev.roast.example.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Where the command line reads and writes: a person's terminal, or another program's pipe.
 *
 * @param out what was asked for, and nothing else
 * @param err everything else
 * @param outIsTerminal whether a person watches {@code out}
 * @param errIsTerminal whether a person watches {@code err}
 * @param columns how wide a line may be
 * @param charset what {@code out} can show
 * @param environment the environment variables
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Charset charset,
        Map<String, String> environment) {

    private static final int USUAL_COLUMNS = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST_READABLE = 100;
    private static final int STANDARD_OUT = 1;
    private static final int STANDARD_ERR = 2;

    /** Copies the environment and keeps the width within what can be laid out and read. */
    public Terminal {
        environment = Map.copyOf(environment);
        columns = Math.max(NARROWEST, Math.min(WIDEST_READABLE, columns));
    }

    /** Returns this process' own. A pipe gets UTF-8, a terminal what its locale says. */
    public static Terminal ofThisProcess() {
        Map<String, String> environment = System.getenv();
        boolean outIsTerminal = isTerminal(STANDARD_OUT);
        boolean errIsTerminal = isTerminal(STANDARD_ERR);
        Charset charset = outIsTerminal ? localeCharset() : StandardCharsets.UTF_8;
        return new Terminal(
                new PrintStream(System.out, false, charset),
                new PrintStream(System.err, true, errIsTerminal ? localeCharset() : StandardCharsets.UTF_8),
                outIsTerminal,
                errIsTerminal,
                columns(environment, outIsTerminal),
                charset,
                environment);
    }

    /** Says in one line why something was not done. What it names may come from a document or a file name. */
    void complain(String sentence) {
        err.println(new Ink(false, StandardCharsets.UTF_8).clean(sentence).strip());
    }

    /** Prints JSON as one line. It is UTF-8 whatever the terminal is (RFC 8259, 8.1). */
    void printJson(String json) {
        out.writeBytes((json + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Returns what shows colours and characters as {@code out} can. */
    Ink ink() {
        return new Ink(wantsColour(), charset);
    }

    /** Returns whether a line can be coloured and overwritten. */
    boolean understandsEscapes() {
        return !"dumb".equals(environment.get("TERM"));
    }

    /** Returns whether to colour what is read in the terminal, unless the caller has said; see no-color.org. */
    boolean wantsColour() {
        return outIsTerminal
                && understandsEscapes()
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    private static int columns(Map<String, String> environment, boolean outIsTerminal) {
        return number(environment.getOrDefault("COLUMNS", ""))
                .or(() -> outIsTerminal ? askedColumns() : Optional.empty())
                .orElse(USUAL_COLUMNS);
    }

    /** Shells seldom hand COLUMNS on, and Java cannot ask the terminal itself. */
    private static Optional<Integer> askedColumns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return Optional.empty();
            }
            String[] rowsAndColumns = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", -1);
            return rowsAndColumns.length == 2 ? number(rowsAndColumns[1]) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static boolean isTerminal(int stream) {
        Path open = Path.of("/proc/self/fd", String.valueOf(stream));
        try {
            return Files.readSymbolicLink(open).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.ofNullable(System.console())
                    .map(Terminal::isTerminal)
                    .orElse(false);
        }
    }

    /** Before Java 22 a console that is there is a terminal; since then it has to be asked, by a method new to it. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Charset localeCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }
}

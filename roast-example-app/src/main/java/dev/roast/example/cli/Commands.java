package dev.roast.example.cli;

import java.io.PrintWriter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command that was typed, runs it, and turns whatever goes wrong into one sentence and an exit code. */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int NARROWEST_HELP = 55;

    /** Ends each sentence about a failure of Roast itself. */
    static final String SEE_WHY =
            "To see why, run it again with -Dorg.slf4j.simpleLogger.defaultLogLevel=warn before -jar.";

    private final Terminal terminal;

    private Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs one command.
     *
     * @param args what was typed
     * @param terminal where to read and write
     * @return the exit code
     */
    public static int run(String[] args, Terminal terminal) {
        return new Commands(terminal).run(args);
    }

    private int run(String[] args) {
        try {
            int code = commandLine().execute(args);
            return written()
                    ? code
                    : failed("Not all of the output could be written; was it closed, or is the disk full?");
        } catch (OutOfMemoryError e) {
            LOG.error("the command ran out of memory", e);
            return failed("There is not enough memory; give Java more with -Xmx2g before -jar.");
        } catch (Error e) {
            return unexpected(e);
        }
    }

    private CommandLine commandLine() {
        CommandLine line = new CommandLine(new RootCommand(terminal));
        line.addSubcommand(new ServeCommand(terminal));
        line.addSubcommand(new RoastCommand(terminal));
        line.addSubcommand(new InspectCommand(terminal));
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(terminal.out(), true, terminal.charset()));
        line.setErr(new PrintWriter(terminal.err(), true, terminal.charset()));
        line.setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.columns()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.wantsColour() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler((wrong, given) -> wrongUsage(wrong));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown));
        return line;
    }

    private int wrongUsage(ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.complain(sentence(wrong) + "; see " + name + " --help");
        return ExitCode.WRONG_USAGE;
    }

    private static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> meant = unmatched.getSuggestions();
            return "'" + unmatched.getUnmatched().get(0) + "' is not understood"
                    + (meant.isEmpty() ? "" : ", did you mean " + meant.get(0) + "?");
        }
        return String.valueOf(wrong.getMessage());
    }

    private int failed(Exception thrown) {
        if (thrown instanceof CommandFailedException failed) {
            terminal.complain(String.valueOf(failed.getMessage()));
            return failed.exitCode();
        }
        return unexpected(thrown);
    }

    private int unexpected(Throwable thrown) {
        LOG.error("the command failed", thrown);
        return failed("Something went wrong that should not have ("
                + thrown.getClass().getSimpleName() + "). " + SEE_WHY);
    }

    private int failed(String message) {
        terminal.complain(message);
        return ExitCode.FAILED;
    }

    private boolean written() {
        return !terminal.out().checkError();
    }
}

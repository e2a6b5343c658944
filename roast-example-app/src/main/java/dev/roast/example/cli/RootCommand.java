package dev.roast.example.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** What is run when no command was typed: says which there are. */
@Command(
        name = RootCommand.NAME,
        description = "Reads a resume as a recruiter at the end of a long day would, says so, and says how to mend it.",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 done; 2 wrong usage; 3 the document was refused; 1 anything else."})
final class RootCommand implements Callable<Integer> {
    static final String NAME = "java -jar roast-example-app.jar";

    private static final String USAGE = """
            Open its page in a browser:

              %1$s serve

            Give it a resume here:

              %1$s roast cv.pdf
              %1$s roast cv.pdf --heat savage --annotated notes.pdf

            See what a language model would be shown of it:

              %1$s inspect cv.pdf

            All there is: %1$s --help
            """.formatted(NAME);

    private final Terminal terminal;

    RootCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.err().print(USAGE);
        return ExitCode.WRONG_USAGE;
    }

    /** The version that Maven has written into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"roast " + (version == null ? "(not from its jar)" : version)};
        }
    }
}

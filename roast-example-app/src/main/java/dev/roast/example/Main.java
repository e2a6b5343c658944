package dev.roast.example;

import dev.roast.example.cli.Commands;
import dev.roast.example.cli.Terminal;

/** Where {@code java -jar roast-example-app.jar} begins. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args what was typed
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("serve")) {
            tellOperators();
        }
        System.exit(run(args, Terminal.ofThisProcess()));
    }

    /** Nobody watches a server's answers, so it logs what goes wrong. To be said before the first logger is made. */
    private static void tellOperators() {
        String level = "org.slf4j.simpleLogger.defaultLogLevel";
        if (System.getProperty(level) == null) {
            System.setProperty(level, "warn");
        }
    }

    /**
     * Runs one command inside this process.
     *
     * @param args what was typed
     * @param terminal where to read and write
     * @return the exit code: 0 done; 2 wrong usage; 3 the document was refused; 1 anything else
     */
    public static int run(String[] args, Terminal terminal) {
        return Commands.run(args, terminal);
    }
}

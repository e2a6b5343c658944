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
            spareManagement();
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
     * Jetty asks the management beans, which are a hundred and seventy classes, how wide a reference is, to lay a queue out
     * by it. What most machines say is good enough for all: an array's slots are spread by it, and nothing else.
     */
    private static void spareManagement() {
        String references = "org.eclipse.jetty.util.referencesPerCacheLine";
        if (System.getProperty(references) == null) {
            System.setProperty(references, "16");
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

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
        System.exit(run(args, Terminal.ofThisProcess()));
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

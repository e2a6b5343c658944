package dev.roast.example.cli;

import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.model.RoastException;

/** Ends a command. Its message is all that the person at the terminal is told. */
final class CommandFailedException extends RoastException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandFailedException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    CommandFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = ExitCode.FAILED;
    }

    /** Returns one that says the code first, and whether it is the document's fault by the exit code. */
    static CommandFailedException of(Failure failure) {
        FailureCode code = failure.code();
        int exit = code.refusesDocument() ? ExitCode.REFUSED : ExitCode.FAILED;
        String why = code == FailureCode.INTERNAL ? " " + Commands.SEE_WHY : "";
        return new CommandFailedException(exit, code.wireName() + ": " + failure.message() + why);
    }

    int exitCode() {
        return exitCode;
    }
}

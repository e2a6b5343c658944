package dev.roast.example.cli;

import dev.roast.example.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What one command did.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it said besides
 */
record Ran(int code, String out, String err) {

    /** Runs it as another program's pipe would see it. */
    static Ran piped(Object... args) {
        return run(false, StandardCharsets.UTF_8, Map.of(), args);
    }

    /** Runs it as a person at a terminal would see it. */
    static Ran watched(Map<String, String> environment, Object... args) {
        return run(true, StandardCharsets.UTF_8, environment, args);
    }

    static Ran run(boolean terminal, Charset charset, Map<String, String> environment, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal captured = new Terminal(
                new PrintStream(out, false, charset),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                80,
                charset,
                environment);
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        int code = Main.run(words, captured);
        return new Ran(code, out.toString(charset), err.toString(StandardCharsets.UTF_8));
    }
}

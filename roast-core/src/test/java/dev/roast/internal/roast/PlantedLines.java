package dev.roast.internal.roast;

import dev.roast.port.TextLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A resume of nobody, and a text put into it at one of several places. */
final class PlantedLines {
    /** In how many places a text can be put. */
    static final int PLACES = 7;

    private static final List<String> RESUME = List.of(
            "Robin Example",
            "Senior Software Engineer",
            "robin@example.org | +1 202 555 0123 | Leeds",
            "SUMMARY",
            "Engineer with nine years in payment systems and a habit of deleting code that nobody",
            "needs any more.",
            "EXPERIENCE",
            "Senior Engineer, Acme Ltd, Mar 2020 - Present",
            "• Cut the settlement run from six hours to forty minutes by batching writes",
            "• Led the move of 40 services to Kubernetes with a team of five engineers and two",
            "contractors over eighteen months",
            "• Responsible for various reports",
            "Engineer, Northwind, Jun 2015 - Feb 2020",
            "• Built the fraud rules engine that blocks 1,200 payments a day",
            "SKILLS",
            "Java, PostgreSQL, Kubernetes, Terraform",
            "EDUCATION",
            "BSc Computer Science, University of Leeds, 2015");

    private static final InjectionScreen SCREEN = new InjectionScreen();
    private static final Redactor REDACTOR = new Redactor();

    private PlantedLines() {}

    /** The resume as it is. */
    static List<String> plain() {
        return RESUME;
    }

    /** The resume with a text in its summary, a bullet, the skills, at the end, near the top, in a sentence, or over lines. */
    static List<String> with(String text, int place) {
        List<String> lines = new ArrayList<>(RESUME);
        switch (place) {
            case 0 -> lines.set(5, lines.get(5) + " " + text);
            case 1 -> lines.add(11, "• " + text);
            case 2 -> lines.set(15, lines.get(15) + ", " + text);
            case 3 -> lines.addAll(wrapped(text, 90));
            case 4 -> lines.add(3, text);
            case 5 -> lines.set(8, lines.get(8).replace(" to forty", " " + text + " to forty"));
            default -> lines.addAll(9, wrapped(text, 24));
        }
        return lines;
    }

    /** Every attack of the project's own lists. */
    static List<String> attacks() {
        return Stream.of(
                        "held-out-attacks.txt",
                        "held-out-attacks-2.txt",
                        "held-out-attacks-3.txt",
                        "held-out-attacks-4.txt")
                .flatMap(list -> lines(list).stream())
                .toList();
    }

    /** The lines of a resource, without empty ones and comments. */
    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(PlantedLines.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the screen makes of lines. */
    static ScreenedText screened(List<String> lines) {
        return SCREEN.screen(REDACTOR.redact(Inspector.onOnePage(String.join("\n", lines))));
    }

    /** What a model would read. */
    static String shown(ScreenedText screened) {
        return String.join("\n", screened.lines().stream().map(TextLine::text).toList());
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Arrays.asList(text.split(" ", -1))) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

package dev.roast.testkit.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.port.Box;
import dev.roast.port.DocumentInfo;
import dev.roast.port.Extraction;
import dev.roast.port.LayoutNotes;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Stands for PDFs: what is in them, and what reading them does, stands in their first line. */
final class SimulatedPdf {
    static final String POISON = "poison";
    private static final String REFUSED = "refused";
    private static final List<String> LINES = List.of(
            "Robin Example",
            "robin@example.org",
            "EXPERIENCE",
            "Clerk, Acme Ltd, Mar 2020 - Present",
            "Responsible for various reports",
            "Responsible for the front desk",
            "Responsible for other duties");

    private SimulatedPdf() {}

    /** A document that is refused, one that stops the process that reads it, or, mostly, a good one. */
    static byte[] of(int number) {
        String kind = number % 23 == 7 ? REFUSED : number % 29 == 11 ? POISON : "good";
        return ("%PDF-1.7 " + kind + " " + number).getBytes(UTF_8);
    }

    static boolean stopsItsReader(byte[] pdf) {
        return new String(pdf, UTF_8).contains(POISON);
    }

    static Extraction extract(byte[] pdf) {
        if (new String(pdf, UTF_8).contains(REFUSED)) {
            return new Extraction.Refused(new Failure(FailureCode.NO_TEXT, "There is no text in it."));
        }
        List<TextLine> lines = new ArrayList<>();
        for (String text : LINES) {
            int line = lines.size() + 1;
            lines.add(new TextLine(1, line, new Box(50, 20.0 * line, 300, 12), text, 11, false));
        }
        return new Extraction.Extracted(
                new ResumeText(1, lines, List.of(), new DocumentInfo("", "", "", "", List.of()), LayoutNotes.plain()));
    }
}

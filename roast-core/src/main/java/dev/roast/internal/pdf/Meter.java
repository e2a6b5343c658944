package dev.roast.internal.pdf;

import dev.roast.internal.seam.Seam;
import java.time.Instant;
import org.apache.pdfbox.cos.COSDictionary;

/** Counts what reading one document costs and ends it at a limit. */
final class Meter {
    /** Looking at the clock is not free: it is done once in so many steps. */
    private static final int STEPS_BETWEEN_LOOKS = 1024;

    private final ReadingLimits limits;
    private final Seam seam;
    private final Instant deadline;
    private final Unpacking unpacking;
    private long operators;
    private int glyphs;
    private long characters;
    private long paintingSteps;
    private int formDraws;
    private int formDepth;

    Meter(ReadingLimits limits, Seam seam) {
        this.limits = limits;
        this.seam = seam;
        this.deadline = seam.now().plus(limits.time());
        this.unpacking = new Unpacking(limits.file());
    }

    /** Returns what counts the bytes of the streams. */
    Unpacking unpacking() {
        return unpacking;
    }

    /** Takes the characters that a font maps to widths. */
    void mapped(long codes) {
        unpacking.addMappings(codes);
    }

    void checkTree(COSDictionary root) {
        PageTree.check(root, limits.file());
    }

    void operator() {
        if (++operators > limits.operators()) {
            throw new TooComplexException("The document has more than " + limits.operators()
                    + " drawing operators; save it anew as plain text.");
        }
        if (operators % STEPS_BETWEEN_LOOKS == 0) {
            checkTime();
        }
    }

    /** Takes a glyph, which may stand for many characters. */
    void glyph(int characters) {
        glyphs++;
        this.characters += characters;
        if (Math.max(glyphs, this.characters) > limits.characters()) {
            throw new TooComplexException(
                    "The document has more than " + limits.characters() + " characters; shorten it.");
        }
        if (glyphs % STEPS_BETWEEN_LOOKS == 0) {
            checkTime();
        }
    }

    /** Takes what was looked at or marked to know what is painted where. */
    void painted(int steps) {
        paintingSteps += steps;
        if (paintingSteps > limits.paintingSteps()) {
            throw new TooComplexException("The document paints over itself too often" + TooComplexException.ADVICE);
        }
    }

    void enterForm() {
        if (++formDraws > limits.formDraws()) {
            throw new TooComplexException("The document draws more than " + limits.formDraws() + " embedded forms"
                    + TooComplexException.ADVICE);
        }
        if (++formDepth > limits.formDepth()) {
            throw new TooComplexException(
                    "The document nests forms more than " + limits.formDepth() + " deep" + TooComplexException.ADVICE);
        }
        checkTime();
    }

    void saved(int states) {
        if (states > limits.savedStates()) {
            throw new TooComplexException("The document saves more than " + limits.savedStates() + " graphics states"
                    + TooComplexException.ADVICE);
        }
    }

    void leaveForm() {
        formDepth--;
    }

    void checkTime() {
        unpacking.check();
        if (seam.now().isAfter(deadline)) {
            throw new TooComplexException("The document takes longer than "
                    + limits.time().toSeconds() + " s to read" + TooComplexException.ADVICE);
        }
    }
}

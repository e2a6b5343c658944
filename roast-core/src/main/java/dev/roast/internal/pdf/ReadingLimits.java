package dev.roast.internal.pdf;

import java.time.Duration;

/**
 * How much work one document may cause. The 23 real resumes this was measured on need at most 4,000 operators and 7,000
 * glyphs a page; each limit leaves a document of a hundred such pages room.
 *
 * @param operators in all content streams, forms included
 * @param formDraws how many times a form XObject is drawn
 * @param formDepth how deep forms are nested
 * @param glyphs how many are drawn
 * @param time how long it may take
 */
record ReadingLimits(long operators, int formDraws, int formDepth, int glyphs, Duration time) {

    static ReadingLimits defaults() {
        return new ReadingLimits(2_000_000, 5_000, 20, 1_000_000, Duration.ofSeconds(10));
    }
}

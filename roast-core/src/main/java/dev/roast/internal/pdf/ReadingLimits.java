package dev.roast.internal.pdf;

import java.time.Duration;

/**
 * How much work one document may cause. Of 23 real resumes the neediest page has 22,000 operators (its letters
 * are drawn as outlines too) and the fullest 4,700 characters; the limits leave a hundred such pages room.
 *
 * @param operators in all content streams, forms included
 * @param formDraws how many times a form XObject is drawn
 * @param formDepth how deep forms are nested
 * @param characters how many are drawn
 * @param time how long it may take: generous, for it also passes while other work has the processor
 */
record ReadingLimits(long operators, int formDraws, int formDepth, int characters, Duration time) {

    static ReadingLimits defaults() {
        return new ReadingLimits(3_000_000, 5_000, 20, 1_000_000, Duration.ofSeconds(30));
    }
}

package dev.roast.internal.pdf;

import java.time.Duration;

/**
 * How much work one document may cause. Of 23 real resumes the neediest page has 22,000 operators (its letters
 * are drawn as outlines too) and 1.2 million steps of painting, the longest document 78,000 operators and 212,000
 * characters.
 *
 * @param operators in all content streams, forms included
 * @param formDraws how many times a form XObject is drawn
 * @param formDepth how deep forms are nested
 * @param savedStates how many graphics states are saved at once
 * @param characters how many are drawn
 * @param paintingSteps how much is looked at and marked to know what is painted behind and over letters
 * @param time how long it may take. It also passes while other work has the processor, so that it is longer than anything
 *     but standing still takes on a busy machine; what a document costs, the others bound
 * @param file how large its parts may be
 */
record ReadingLimits(
        long operators,
        int formDraws,
        int formDepth,
        int savedStates,
        int characters,
        long paintingSteps,
        Duration time,
        FileLimits file) {

    static ReadingLimits defaults() {
        return new ReadingLimits(
                500_000, 5_000, 20, 1_000, 500_000, 10_000_000, Duration.ofMinutes(3), FileLimits.defaults());
    }
}

package dev.roast.example.web;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Whether two series of times can be told apart. The median says by how much, Mann and Whitney's U by how surely: of two series
 * from one distribution, U is nearly normal for some dozens of values, so that |z| is over 3.3 once in a thousand
 * comparisons (H. B. Mann, D. R. Whitney, "On a test of whether one of two random variables is stochastically larger than the
 * other", 1947).
 */
record Ranks(double medianOfOne, double medianOfOther, double z) {

    /** Takes nanoseconds, in which ties are rare enough not to matter. */
    static Ranks of(long[] one, long[] other) {
        long[] all = LongStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .toArray();
        double sum = 0;
        for (long value : one) {
            sum += rank(all, value);
        }
        double n = one.length;
        double m = other.length;
        double u = sum - n * (n + 1) / 2;
        double z = (u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
        return new Ranks(median(one), median(other), z);
    }

    /** Values that are the same share their ranks' mean. */
    private static double rank(long[] sorted, long value) {
        int first = Arrays.binarySearch(sorted, value);
        int last = first;
        while (first > 0 && sorted[first - 1] == value) {
            first--;
        }
        while (last < sorted.length - 1 && sorted[last + 1] == value) {
            last++;
        }
        return (first + last) / 2.0 + 1;
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** By which part of the larger the medians differ. */
    double apart() {
        return Math.abs(medianOfOne - medianOfOther) / Math.max(medianOfOne, medianOfOther);
    }

    @Override
    public String toString() {
        return "medians %.3f and %.3f ms, %.2f%% apart, z = %.2f"
                .formatted(medianOfOne / 1e6, medianOfOther / 1e6, 100 * apart(), z);
    }
}

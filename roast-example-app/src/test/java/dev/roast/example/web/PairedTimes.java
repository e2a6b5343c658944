package dev.roast.example.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether two series of times, of tries that took turns, can be told apart. Only the differences inside the pairs count: what
 * the machine does besides falls on both of a pair, and a try that was held up is trimmed away.
 *
 * <p>By how much they differ says the mean of the middle three fifths of the differences, with its error by Tukey and
 * McLaughlin ("Less vulnerable confidence and significance procedures for location based on a single sample", 1963). Wilcoxon's
 * signed-rank statistic, which is nearly normal for some dozens of pairs, is asked besides ("Individual comparisons by ranking
 * methods", 1945). They are told apart if the first is sure and the second agrees.
 *
 * @param median of both, in nanoseconds
 * @param difference by how much one is longer than the other, in nanoseconds
 * @param error the standard error of that
 * @param z the signed ranks' sum, standardised
 */
record PairedTimes(double median, double difference, double error, double z) {
    /** Over some forty comparisons of a run, chance passes it once in five hundred runs. */
    private static final double SURELY = 4.1;

    /** Once in a hundred: the ranks have to agree, and are dulled more by tries that were held up. */
    private static final double AGREED = 2.6;

    private static final double TRIMMED_AT_EACH_END = 0.2;

    /** Takes nanoseconds. */
    static PairedTimes of(long[] one, long[] other) {
        double[] differences = IntStream.range(0, one.length)
                .mapToDouble(i -> (double) one[i] - other[i])
                .sorted()
                .toArray();
        int n = differences.length;
        int cut = (int) (TRIMMED_AT_EACH_END * n);
        double difference = Arrays.stream(differences, cut, n - cut).average().orElseThrow();
        double error = winsorisedDeviation(differences, cut) / ((1 - 2 * TRIMMED_AT_EACH_END) * Math.sqrt(n));
        return new PairedTimes(median(one, other), difference, error, signedRanks(differences));
    }

    private static double winsorisedDeviation(double[] sorted, int cut) {
        int n = sorted.length;
        double[] drawnIn = IntStream.range(0, n)
                .mapToDouble(i -> sorted[Math.min(Math.max(i, cut), n - cut - 1)])
                .toArray();
        double mean = Arrays.stream(drawnIn).average().orElseThrow();
        return Math.sqrt(Arrays.stream(drawnIn)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (n - 1));
    }

    /** Ties are rare enough among nanoseconds not to matter. */
    private static double signedRanks(double[] differences) {
        double[] bySize = Arrays.stream(differences)
                .boxed()
                .sorted(Comparator.comparingDouble(Math::abs))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double n = bySize.length;
        double sum = IntStream.range(0, bySize.length)
                .filter(i -> bySize[i] > 0)
                .mapToDouble(i -> i + 1)
                .sum();
        return (sum - n * (n + 1) / 4) / Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
    }

    private static double median(long[] one, long[] other) {
        long[] all = new long[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        return all[all.length / 2];
    }

    boolean toldApart() {
        return Math.abs(z) > AGREED && Math.abs(difference) > SURELY * error;
    }

    /** Returns whether a difference of such a part of the median would surely have been seen. */
    boolean wouldShow(double part) {
        return 2 * SURELY * error < part * median;
    }

    @Override
    public String toString() {
        return "%.2f%% of %.3f ms apart, error %.2f%%, z = %.2f"
                .formatted(100 * difference / median, median / 1e6, 100 * error / median, z);
    }
}

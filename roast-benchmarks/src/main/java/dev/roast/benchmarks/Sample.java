package dev.roast.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** One figure for each round. */
record Sample(List<Double> rounds) {
    Sample {
        rounds = List.copyOf(rounds);
    }

    double median() {
        return at(0.5);
    }

    /** The value below which that share of all is. */
    double at(double share) {
        List<Double> sorted = rounds.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size()));
    }

    double least() {
        return Collections.min(rounds);
    }

    double most() {
        return Collections.max(rounds);
    }

    /** This by the other, round by round, as both were measured next to each other. */
    Sample by(Sample other) {
        return new Sample(IntStream.range(0, rounds.size())
                .mapToObj(round -> rounds.get(round) / other.rounds.get(round))
                .toList());
    }

    /** The median and the spread, such as {@code 0.83 (0.78 to 0.91)}. */
    String ratio() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median(), least(), most());
    }

    /** The median, without fractions and with its thousands apart. */
    String rate() {
        return String.format(Locale.ROOT, "%,.0f/s", median());
    }
}

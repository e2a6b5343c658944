package dev.roast.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was measured side by side, by name. */
record Results(Map<String, Sample> samples) {
    Sample of(String name) {
        return Optional.ofNullable(samples.get(name))
                .orElseThrow(() -> new IllegalArgumentException("nothing was measured of " + name));
    }

    /** All but this one. */
    List<String> others(String name) {
        return samples.keySet().stream().filter(other -> !other.equals(name)).toList();
    }

    /** The figures of all but this one, such as {@code JobRunr 1,200/s, db-scheduler 2,300/s}. */
    String rates(String but) {
        return others(but).stream().map(other -> other + " " + of(other).rate()).collect(Collectors.joining(", "));
    }

    /** This one by each of the others, such as {@code 1.24 (1.10 to 1.31) of JobRunr}. */
    String ratios(String one) {
        return others(one).stream()
                .map(other -> of(one).by(of(other)).ratio() + " of " + other)
                .collect(Collectors.joining(", "));
    }

    /** The median ratio of one to another, over the rounds. */
    double ratio(String one, String other) {
        return of(one).by(of(other)).median();
    }

    static Results copyOf(Map<String, List<Double>> figures) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        figures.forEach((name, values) -> samples.put(name, new Sample(values)));
        return new Results(samples);
    }
}

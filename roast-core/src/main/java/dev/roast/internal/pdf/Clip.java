package dev.roast.internal.pdf;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where painting leaves a mark: inside all of these.
 *
 * @param bounds the rectangle that all of them have in common
 * @param outlines those that are no rectangles
 */
record Clip(Region bounds, List<Region> outlines) {

    static Clip all() {
        double infinite = Double.POSITIVE_INFINITY;
        return new Clip(Region.rectangle(-infinite, -infinite, infinite, infinite), List.of());
    }

    Clip and(Region other) {
        Region common = Region.rectangle(
                Math.max(bounds.left(), other.left()),
                Math.max(bounds.top(), other.top()),
                Math.min(bounds.right(), other.right()),
                Math.min(bounds.bottom(), other.bottom()));
        return new Clip(
                common,
                other.outline().isEmpty()
                        ? outlines
                        : Stream.concat(outlines.stream(), Stream.of(other)).toList());
    }

    /** Returns how many steps it takes to tell whether a place is inside, at most. */
    int stepsAt(double x, double y) {
        int steps = 1;
        for (Region outline : outlines) {
            steps += outline.stepsAt(x, y);
        }
        return steps;
    }

    boolean contains(double x, double y) {
        return bounds.contains(x, y) && (outlines.isEmpty() || outlines.stream().allMatch(part -> part.contains(x, y)));
    }
}

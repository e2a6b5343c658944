package dev.roast.benchmarks;

import java.util.List;

/** One benchmark: measures both sides of a comparison in turns. */
@FunctionalInterface
interface Measure {
    List<Row> run(Effort effort) throws Exception;
}

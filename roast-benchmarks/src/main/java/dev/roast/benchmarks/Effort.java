package dev.roast.benchmarks;

/** How much is measured: enough to trust a figure, or enough to see that the instrument works. */
enum Effort {
    QUICK,
    FULL;

    int pick(int quick, int full) {
        return this == QUICK ? quick : full;
    }
}

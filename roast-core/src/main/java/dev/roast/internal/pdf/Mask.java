package dev.roast.internal.pdf;

import java.util.OptionalDouble;

/** How much of what is painted shows at a place, as a soft mask says. */
interface Mask {
    /** Returns from 0 to 1; empty where only drawing it would tell. */
    OptionalDouble at(double x, double y);
}

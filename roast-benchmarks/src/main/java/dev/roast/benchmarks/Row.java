package dev.roast.benchmarks;

/**
 * A row of the table.
 *
 * @param what is measured
 * @param measured what Roast's figure is, with its unit
 * @param beside the others' figures, by name; empty if there is nothing to compare with
 * @param ratio Roast's figure by theirs, with its spread over the rounds
 * @param goal what it should be, and whether it is
 */
record Row(String what, String measured, String beside, String ratio, String goal) {
    String markdown() {
        return "| " + String.join(" | ", what, measured, beside, ratio, goal) + " |";
    }

    /** Says a goal together with its outcome. */
    static String goal(String goal, boolean reached, String holdsBack) {
        return reached ? goal + ": reached" : goal + ": **not reached**, " + holdsBack;
    }
}

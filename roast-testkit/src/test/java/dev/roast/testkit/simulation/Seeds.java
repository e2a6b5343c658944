package dev.roast.testkit.simulation;

/** Runs many seeds, by hand: first seed, how many. */
final class Seeds {
    private Seeds() {}

    public static void main(String[] args) {
        long first = Long.parseLong(args[0]);
        long many = Long.parseLong(args[1]);
        long began = System.nanoTime();
        long steps = 0;
        int accepted = 0;
        int failed = 0;
        try (Simulation simulation = Simulation.of(SimulatedPorts::inMemory)) {
            for (long seed = first; seed < first + many; seed++) {
                try {
                    Simulation.Run run = simulation.run(seed);
                    steps += run.steps();
                    accepted += run.accepted();
                    if (many <= 20) {
                        System.out.println(run);
                    }
                } catch (AssertionError e) {
                    if (++failed <= 3) {
                        e.printStackTrace(System.out);
                    } else {
                        System.out.println(e.toString().lines().findFirst().orElse(""));
                    }
                }
            }
        }
        System.out.printf(
                "%d seeds, %d failed, %d steps, %d accepted, %d ms%n",
                many, failed, steps, accepted, (System.nanoTime() - began) / 1_000_000);
    }
}

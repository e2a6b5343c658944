package dev.roast.example.cli;

import dev.roast.Roaster;
import dev.roast.model.Tier;
import java.util.List;

/** Whoever runs the command line has the machine, and so the highest tier. */
final class MostGenerous {
    private MostGenerous() {}

    static Tier tier(Roaster roaster) {
        List<Tier> lowestFirst = roaster.tiers().all();
        return lowestFirst.get(lowestFirst.size() - 1);
    }
}

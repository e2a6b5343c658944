package org.example.simulated;

import dev.roast.memory.FolderBlobStore;
import dev.roast.port.BlobStore;
import dev.roast.testkit.simulation.Simulation;
import dev.roast.testkit.simulation.SimulatedPorts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole processes with an adapter under test, in worlds where everything goes wrong that can. */
class SimulatedWorldsTest {
    @TempDir
    Path folder;

    @Test
    void filesAreNeitherLostNorLeftBehindWhateverBreaks() {
        try (Simulation simulation = Simulation.of(this::ports)) {
            for (long seed = 0; seed < 20; seed++) {
                // a failure names its seed, which gives the same run again, and tells the latest steps
                simulation.run(seed);
            }
        }
    }

    /** New and empty at each call: the adapter under test, and those in memory for what is not. */
    private SimulatedPorts ports(Clock clock) {
        SimulatedPorts memory = SimulatedPorts.inMemory(clock);
        BlobStore own = new FolderBlobStore(folder.resolve(UUID.randomUUID().toString()));
        return new SimulatedPorts(memory.store(), memory.queue(), memory.limiter(), own);
    }
}

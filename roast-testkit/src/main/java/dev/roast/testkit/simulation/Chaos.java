package dev.roast.testkit.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What happens to whole processes, to the store and to the queue, as long as the storm lasts. */
final class Chaos {
    private final World world;
    private final LockStep steps;
    private final Random random;
    private final int pauseMillis;

    Chaos(World world) {
        this.world = world;
        this.steps = world.steps();
        this.random = steps.random();
        this.pauseMillis = new int[] {60_000, 12_000, 4_000}[random.nextInt(3)];
    }

    /** The body of its thread. */
    void run() {
        while (true) {
            steps.pause(Duration.ofMillis(500 + random.nextInt(pauseMillis)));
            if (!world.weather().isStorm()) {
                return;
            }
            strike();
        }
    }

    private void strike() {
        switch (random.nextInt(7)) {
            case 0 -> someNode().ifPresent(node -> world.crash(node, someTime()));
            case 1, 2 -> someNode().ifPresent(this::freeze);
            case 3 -> someNode().ifPresent(this::cutOff);
            case 4 -> storeAway();
            case 5 -> world.queue().loseAll();
            default ->
                someNode().ifPresent(node -> steps.start("replace", Optional.empty(), () -> world.replace(node)));
        }
    }

    private void freeze(Node node) {
        node.freeze(true);
        afterwards("thaw", () -> node.freeze(false));
    }

    private void cutOff(Node node) {
        node.cutOff(true);
        afterwards("connect", () -> node.cutOff(false));
    }

    private void storeAway() {
        world.weather().storeAway(true);
        afterwards("store back", () -> world.weather().storeAway(false));
    }

    private void afterwards(String name, Runnable what) {
        Duration time = someTime();
        steps.start(name, Optional.empty(), () -> {
            steps.pause(time);
            what.run();
        });
    }

    /** Never the last web process, as then nobody could visit. */
    private Optional<Node> someNode() {
        List<Node> nodes = world.nodes().stream()
                .filter(node -> node.works() || world.webNodes().size() > 1)
                .toList();
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(random.nextInt(nodes.size())));
    }

    /** Often longer than the lease. */
    private Duration someTime() {
        return Duration.ofMillis(200 + random.nextInt(20_000));
    }
}

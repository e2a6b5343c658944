package dev.roast.testkit.simulation;

import dev.roast.model.RoastId;
import dev.roast.model.Stage;
import dev.roast.port.AttemptRef;
import dev.roast.port.StageReached;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who calls a model under which attempt, and whether it was written before that this will be. */
final class ModelCalls {
    private final Set<String> written = new HashSet<>();
    private final Map<String, String> callers = new HashMap<>();

    void sawProgress(List<StageReached> reached, Set<AttemptRef> mine) {
        reached.stream()
                .filter(step -> step.stage() == Stage.GENERATE && mine.contains(step.attempt()))
                .map(StageReached::attempt)
                .forEach(attempt -> written.add(attempt.roast().id() + "/" + attempt.attempt()));
    }

    /** Returns what is wrong with it, if something is. */
    Optional<String> called(Node node, String attempt) {
        if (!written.contains(attempt)) {
            return Optional.of("a model is called before that is written: " + attempt);
        }
        String before = callers.putIfAbsent(attempt, node.name());
        return before == null || before.equals(node.name())
                ? Optional.empty()
                : Optional.of("two workers, " + before + " and " + node + ", call a model under attempt " + attempt);
    }

    /** It was deleted, and is accepted once more by a call of the same submit that was long on its way. */
    void beginsAnew(RoastId roast) {
        callers.keySet().removeIf(attempt -> attempt.startsWith(roast + "/"));
    }
}

package dev.roast.benchmarks;

import dev.roast.house.HouseRoaster;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The house roaster, one resume after the other, each as the pipeline hands it over. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HouseBenchmark {
    private final HouseRoaster house = new HouseRoaster();
    private List<Prompt> prompts = List.of();
    private int next;

    /** Makes the prompts. */
    @Setup
    public void load() {
        prompts = PromptRecorder.promptsOf(Resumes.load());
    }

    /** Roasts the next resume. */
    @Benchmark
    public Reply roast() {
        next = (next + 1) % prompts.size();
        return house.generate(prompts.get(next));
    }
}

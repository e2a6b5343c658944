package dev.roast.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** BullMQ on Redis, in a Node process that is told what to do line by line. Its results are in Redis only. */
final class BullMqEngine implements Engine {
    private static final String SCRIPT = "bench/bullmq/engine.mjs";

    private final Process node;
    private final BufferedReader answers;
    private final Writer orders;
    private int added;

    BullMqEngine(Servers servers) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(System.getenv().getOrDefault("NODE", "node"), SCRIPT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("REDIS_URL", servers.redisUrl()));
        this.node = builder.start();
        this.answers = node.inputReader();
        this.orders = node.outputWriter();
    }

    private double ask(String order) throws IOException {
        return Double.parseDouble(answer(order));
    }

    private String answer(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the BullMQ process has ended; is bench/bullmq installed (npm ci)?");
        }
        return answer;
    }

    /** Returns the milliseconds from each of the adds, so many of them with that pause between, to the start of its work. */
    List<Double> pickUps(int tasks, long everyMillis) throws IOException {
        return Stream.of(answer("pickup " + tasks + " " + everyMillis).split(" "))
                .map(Double::valueOf)
                .toList();
    }

    @Override
    public String name() {
        return "BullMQ";
    }

    @Override
    public void prepare(int tasks) throws IOException {
        ask("fill " + tasks);
        added = tasks;
    }

    /** Its tasks are all added at once by {@link #prepare}, as that is not measured. */
    @Override
    public void accept() {}

    @Override
    public double drain(int tasks) throws IOException {
        if (tasks != added) {
            throw new IllegalArgumentException("there are " + added + " tasks");
        }
        return ask("drain " + tasks);
    }

    @Override
    public void clear() throws IOException {
        ask("clear");
    }

    @Override
    public void close() {
        node.destroy();
    }
}

package dev.roast.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh JVM with one client: its first call, or many calls at once. */
public final class ModelProcess {
    private ModelProcess() {}

    /**
     * Prints the milliseconds that the calls took, counted from the first line of this method, the process' peak of
     * resident memory in MB, and the milliseconds of processor time that it has had.
     *
     * @param arguments the client, the server's address, how many calls at once
     * @throws Exception if a call fails
     */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        ChatClient client = client(arguments[0], arguments[1]);
        int calls = Integer.parseInt(arguments[2]);
        if (calls == 1) {
            client.ask();
        } else {
            start = together(client, calls);
        }
        double took = Watch.since(start) * 1_000;
        System.out.println(took + " " + peakMegabytes() + " " + processorMillis());
        System.exit(0);
    }

    private static ChatClient client(String name, String url) {
        return switch (name) {
            case "Roast" -> new RoastChat(url);
            case "openai-java" -> new OpenAiJavaChat(url);
            case "langchain4j" -> new LangChain4jChat(url);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** One call first, so that what is measured is not the loading of classes. */
    private static long together(ChatClient client, int calls) throws Exception {
        client.ask();
        CountDownLatch left = new CountDownLatch(calls);
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime();
        ExecutorService threads = threads();
        for (int i = 0; i < calls; i++) {
            threads.execute(() -> {
                try {
                    client.ask();
                } catch (RuntimeException e) {
                    if (failed.getAndIncrement() == 0) {
                        e.printStackTrace();
                    }
                } finally {
                    left.countDown();
                }
            });
        }
        left.await();
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " of " + calls + " calls failed");
        }
        return start;
    }

    /** A thread a call: virtual ones where the JDK has them, as a Roast worker does. */
    private static ExecutorService threads() throws ReflectiveOperationException {
        if (Runtime.version().feature() < 21) {
            return Executors.newCachedThreadPool();
        }
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static long processorMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElse(0);
    }
}

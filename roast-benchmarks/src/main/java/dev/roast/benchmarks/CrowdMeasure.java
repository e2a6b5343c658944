package dev.roast.benchmarks;

import dev.roast.port.Reply;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Many roasts in flight in one worker with a small heap: all of them are at the model at once, which answers ten seconds after the
 * last has come. Services are real; PDFs are opened by the worker's child processes.
 */
final class CrowdMeasure implements Measure {
    private static final long MODEL_MILLIS = 10_000;
    private static final Path RESUME = Path.of("docs", "sample-resume.pdf");

    @Override
    public List<Row> run(Effort effort) throws Exception {
        int roasts = effort.pick(200, 2_000);
        String report = report();
        List<Row> rows = new ArrayList<>();
        for (String java : ModelMeasure.javas()) {
            try (Servers servers = Servers.start();
                    ModelServer model = new ModelServer(MODEL_MILLIS, report, roasts)) {
                rows.add(row(ModelMeasure.version(java), roasts, model, run(java, servers, model, roasts)));
            }
        }
        return rows;
    }

    /**
     * What the worker says.
     *
     * @param seconds until the last roast has ended
     * @param megabytes most memory that was resident
     * @param otherwise what happened to roasts that were not done at once, in words
     */
    private record Measured(double seconds, double megabytes, String otherwise) {

        static Measured read(String line) {
            String[] parts = line.split(" ", 3);
            return new Measured(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), parts[2]);
        }
    }

    private static Row row(String java, int roasts, ModelServer model, Measured measured) {
        double rest = measured.seconds - MODEL_MILLIS / 1_000.0;
        return new Row(
                String.format(Locale.ROOT, "%,d roasts in flight in one worker of 512 MB heap, %s", roasts, java),
                String.format(
                        Locale.ROOT,
                        "%,d at the model at once; done in %.1f s, of which the model's 10 s; peak %.0f MB resident",
                        model.most(),
                        measured.seconds,
                        measured.megabytes),
                String.format(Locale.ROOT, "the rest at %.0f roasts a second", roasts / rest),
                "",
                Row.goal(
                        "each done, and the model asked once for each",
                        measured.otherwise.isEmpty() && model.asked() == roasts && model.most() == roasts,
                        String.format(
                                Locale.ROOT,
                                "the model was asked %,d times; %s",
                                model.asked(),
                                measured.otherwise.isEmpty() ? "each was done at once" : measured.otherwise)));
    }

    /** What a model may write of this resume, so that the gate passes it. */
    private static String report() throws Exception {
        Reply reply = new InstantModel()
                .generate(PromptRecorder.promptsOf(List.of(Files.readAllBytes(RESUME)))
                        .get(0));
        if (reply instanceof Reply.Answer answer) {
            return answer.json();
        }
        throw new IllegalStateException("there is nothing to say of " + RESUME);
    }

    private static Measured run(String java, Servers servers, ModelServer model, int roasts) throws Exception {
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrowdProcess.class.getName(),
                        servers.postgresUrl(),
                        servers.redisUrl(),
                        model.url(),
                        RESUME.toString(),
                        Integer.toString(roasts))
                .directory(new File("").getAbsoluteFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = process.inputReader().readLine();
        if (process.waitFor() != 0 || answer == null) {
            throw new IllegalStateException("the worker failed in its own JVM");
        }
        return Measured.read(answer);
    }
}

package dev.roast.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A server in a process of its own, by the line in which it says where it is. */
final class HttpServerProcess implements AutoCloseable {
    private static final Path APPLICATION = Path.of("roast-example-app/target/roast-example-app.jar");
    private static final String HEAP = "-Xmx512m";
    private static final String WHERE = " is at http://";

    private final Process process;
    private final URI address;

    private HttpServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the application as it ships. */
    static HttpServerProcess application(Map<String, String> environment) throws IOException {
        return start(List.of("-jar", APPLICATION.toString(), "serve", "--port", "0"), environment);
    }

    /** Starts {@link PlainUpload}. */
    static HttpServerProcess plain(Map<String, String> environment) throws IOException {
        String classPath = Objects.requireNonNull(System.getProperty("java.class.path"), "java.class.path");
        return start(List.of("-cp", classPath, PlainUpload.class.getName()), environment);
    }

    private static HttpServerProcess start(List<String> arguments, Map<String, String> environment) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), HEAP));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("ROAST_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(WHERE)) {
                return new HttpServerProcess(process, URI.create(line.substring(line.indexOf("http://"))));
            }
        }
        throw new IOException("a server did not start: " + arguments);
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package dev.roast.devservices;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Java process that starts a server, tells where it is, and waits to be killed. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader told;

    private OtherProcess(Process process) {
        this.process = process;
        this.told = process.inputReader();
    }

    /** What the other process runs: the server's name and its folder, or nothing for a temporary one. */
    public static void main(String[] arguments) throws InterruptedException {
        ServerOptions options =
                arguments.length > 1 ? ServerOptions.keptIn(Path.of(arguments[1])) : ServerOptions.temporary();
        try {
            DevServer server = Kind.valueOf(arguments[0]).start(options);
            System.out.println("pid " + server.pid().orElseThrow());
            System.out.println("text " + server);
            Thread.sleep(Long.MAX_VALUE);
        } catch (DevServiceException e) {
            System.out.println("refused " + e.getMessage());
        }
    }

    static OtherProcess starting(Kind server, Optional<Path> folder) throws IOException {
        return starting(List.of(), System.getProperty("java.class.path"), server, folder);
    }

    static OtherProcess starting(List<String> prefix, String classPath, Kind server, Optional<Path> folder)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                OtherProcess.class.getName(),
                server.name()));
        folder.map(Path::toString).ifPresent(command::add);
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .directory(Path.of("/").toFile())
                .start());
    }

    /** Returns what it tells next under this name. */
    String told(String name) throws IOException {
        String line = told.readLine();
        if (line == null || !line.startsWith(name + " ")) {
            throw new AssertionError("expected the " + name + " of the server, got: " + line);
        }
        return line.substring(name.length() + 1);
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}

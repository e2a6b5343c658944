package dev.roast.example.cli;

import dev.roast.example.web.PortTakenException;
import dev.roast.example.web.WebApplication;
import dev.roast.example.web.WebSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the server and its page until it is told to stop. As long as it can do so in memory only, {@code --in-memory} is what it
 * does either way, and {@code --data} stays unused.
 */
@Command(
        name = "serve",
        description =
                "Serves the page and the HTTP interface until it is stopped; then it takes no new request, lets what"
                        + " has begun end, and is gone.",
        footer = {"", "With ROAST_ADMIN_TOKEN in the environment there are an operator's calls under /api/admin/."})
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where to listen; 0 for any that is free. Usually ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "On which address; 0.0.0.0 for all. Usually ${DEFAULT-VALUE}, which only this machine reaches.")
    private String host = "";

    @Option(
            names = "--ops-port",
            paramLabel = "N",
            description = "Where to serve /livez, /readyz, /metrics and /openapi.json, instead of on --port.")
    private Optional<Integer> opsPort = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = ".roast",
            description = "Where what is started for you keeps its data. Usually ${DEFAULT-VALUE}.")
    @SuppressWarnings("UnusedVariable")
    private Path data = Path.of("");

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "all",
            description = "all, web or worker: what this process does. Usually ${DEFAULT-VALUE}.")
    private String role = "";

    @Option(names = "--in-memory", description = "Keeps everything in memory, so that it is gone with the process.")
    @SuppressWarnings("UnusedVariable")
    private boolean inMemory;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the option, not at the field
    private boolean help;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        WebSettings settings = WebSettings.on(host, port)
                .withOpsPort(opsPort.map(OptionalInt::of).orElseGet(OptionalInt::empty))
                .withAdminToken(Optional.ofNullable(terminal.environment().get("ROAST_ADMIN_TOKEN")));
        try (WebApplication application = WebApplication.inMemory(settings)) {
            sayWhere(application);
            untilStopped(application);
        } catch (PortTakenException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE;
    }

    private void check() {
        checkPort("--port", port);
        opsPort.ifPresent(number -> checkPort("--ops-port", number));
        if (!Set.of("all", "web", "worker").contains(role)) {
            throw wrong("The --role is all, web or worker, not '" + role + "'.");
        }
        if (!role.equals("all")) {
            throw wrong("In memory there is only one process, which does all; leave --role out.");
        }
    }

    private static void checkPort(String option, int number) {
        if (number < 0 || number > HIGHEST_PORT) {
            throw wrong("The " + option + " is a number from 0 to " + HIGHEST_PORT + ", not " + number + ".");
        }
    }

    private static CommandFailedException wrong(String sentence) {
        return new CommandFailedException(ExitCode.WRONG_USAGE, sentence);
    }

    private void sayWhere(WebApplication application) {
        terminal.out().println("Roast is at " + address(application.port()));
        if (opsPort.isPresent()) {
            terminal.out().println("Health and metrics are at " + address(application.opsPort()));
        }
        terminal.out().println("Everything is kept in memory only, and is gone when this stops.");
        terminal.out().println("Stop it with Ctrl+C.");
        terminal.out().flush();
    }

    private String address(int number) {
        String name = EVERYWHERE.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + number + "/";
    }

    /** Ctrl+C and SIGTERM end the process by way of the hook, which waits until all has ended; so does an interrupt. */
    private static void untilStopped(WebApplication application) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    application.close();
                    stopped.countDown();
                },
                "roast-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
            Thread.currentThread().interrupt();
        }
    }
}

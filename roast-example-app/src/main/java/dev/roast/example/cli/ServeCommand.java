package dev.roast.example.cli;

import dev.roast.RoasterBuilder;
import dev.roast.devservices.DevServiceException;
import dev.roast.example.services.CapacitySettings;
import dev.roast.example.services.ModelSettings;
import dev.roast.example.services.ServiceSettings;
import dev.roast.example.services.ServiceStack;
import dev.roast.example.services.SettingException;
import dev.roast.example.web.PortTakenException;
import dev.roast.example.web.Role;
import dev.roast.example.web.Services;
import dev.roast.example.web.TrustedProxies;
import dev.roast.example.web.WebApplication;
import dev.roast.example.web.WebSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the server and its page until it is told to stop, on the services that the environment names or on ones of its own. */
@Command(
        name = "serve",
        description =
                "Serves the page and the HTTP interface until it is stopped; then it takes no new request, lets what"
                        + " has begun end, and is gone.",
        footer = {
            "",
            "Of PostgreSQL, Redis and S3, each that the environment does not name is started for you as a real server,",
            "with its data under --data. To name one: ROAST_POSTGRES_URL; ROAST_REDIS_URL; ROAST_S3_ENDPOINT,",
            "ROAST_S3_PUBLIC_ENDPOINT (what browsers reach), ROAST_S3_BUCKET, ROAST_S3_ACCESS_KEY, ROAST_S3_SECRET_KEY,",
            "ROAST_S3_REGION. With ROAST_SESSIONS=redis, sessions are in Redis. With ROAST_ADMIN_TOKEN there are an",
            "operator's calls under /api/admin/. ROAST_TRUSTED_PROXIES, such as 10.0.0.0/8,::1, names the proxies whose",
            "X-Forwarded-For is believed; without it, who connects is who asks. ROAST_LONGEST_BACKLOG, in seconds, is for how",
            "long roasts may have to wait before submits are refused, those of the lowest tiers first; usually 600.",
            "",
            "ROAST_OPENAI_MODEL names the language model, ROAST_OPENAI_API_KEY its key, and ROAST_OPENAI_BASE_URL a server",
            "other than OpenAI's, such as http://localhost:11434/v1. ROAST_OPENAI_CONCURRENCY, ..._REQUESTS_PER_MINUTE and",
            "..._TOKENS_PER_MINUTE limit it. ROAST_OPENAI_2_MODEL and so on name one to go on to when it can't. Without them",
            "the house roaster writes the reports, and it does when no model can, unless ROAST_HOUSE_AS_LAST_RESORT is false.",
            "docs/settings.md has all that can be set."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    private static final String IN_MEMORY = "Everything is kept in memory only, and is gone when this stops.";
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
    private Path data = Path.of("");

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "all",
            description = "all, web or worker: what this process does. A worker listens for its operators only."
                    + " Usually ${DEFAULT-VALUE}.")
    private String role = "";

    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "How many roasts this process works on at once. Usually 8.")
    private Optional<Integer> slots = Optional.empty();

    @Option(names = "--in-memory", description = "Keeps everything in memory, so that it is gone with the process.")
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
                .withAdminToken(Optional.ofNullable(terminal.environment().get("ROAST_ADMIN_TOKEN")))
                .withRole(role())
                .withTrustedProxies(trustedProxies());
        try {
            if (inMemory) {
                serve(Services.inMemory(), settings, models(), List.of(IN_MEMORY), () -> {});
            } else {
                serveOnServices(settings);
            }
        } catch (PortTakenException | SettingException | DevServiceException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE;
    }

    private void serveOnServices(WebSettings settings) throws InterruptedException {
        ServiceSettings named = ServiceSettings.of(terminal.environment());
        ModelSettings models = models();
        if (!settings.role().equals(Role.ALL) && !named.all()) {
            throw wrong("A --role " + role + " shares its services with other processes; name all three by "
                    + "ROAST_POSTGRES_URL, ROAST_REDIS_URL and ROAST_S3_ENDPOINT.");
        }
        if (!named.all()) {
            say("Starting what the environment does not name; the first time takes some seconds ...");
        }
        ServiceStack stack = ServiceStack.open(named, data);
        try {
            serve(stack.services(), settings, models, stack.described(), stack::close);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** A web process asks no model, so it needs no key. */
    private ModelSettings models() {
        return role() == Role.WEB ? ModelSettings.none() : ModelSettings.of(terminal.environment());
    }

    private void serve(
            Services services, WebSettings settings, ModelSettings models, List<String> described, Runnable after)
            throws InterruptedException {
        CapacitySettings capacity = CapacitySettings.of(terminal.environment());
        WebApplication application = WebApplication.on(
                services, settings, builder -> withSlots(capacity.on(models.on(builder)), settings.role()));
        sayWhere(application, settings.role());
        described.forEach(this::say);
        if (settings.role() != Role.WEB) {
            say(models.described());
        }
        say("Stop it with Ctrl+C.");
        untilStopped(() -> {
            application.close();
            after.run();
        });
    }

    private RoasterBuilder withSlots(RoasterBuilder builder, Role does) {
        return slots.filter(some -> does != Role.WEB).map(builder::concurrency).orElse(builder);
    }

    private TrustedProxies trustedProxies() {
        String name = "ROAST_TRUSTED_PROXIES";
        try {
            return TrustedProxies.parse(terminal.environment().getOrDefault(name, ""));
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(name + ": " + e.getMessage(), e);
        }
    }

    private Role role() {
        return Role.named(role).orElseThrow(() -> wrong("The --role is all, web or worker, not '" + role + "'."));
    }

    private void check() {
        checkPort("--port", port);
        opsPort.ifPresent(number -> checkPort("--ops-port", number));
        if (slots.orElse(1) < 1) {
            throw wrong("The --slots are a number above zero, not " + slots.get() + ".");
        }
        if (role() != Role.ALL && inMemory) {
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

    private void sayWhere(WebApplication application, Role does) {
        if (does != Role.WORKER) {
            say("Roast is at " + address(application.port()));
        }
        if (does == Role.WORKER || opsPort.isPresent()) {
            say("Health and metrics are at " + address(application.opsPort()));
        }
    }

    private void say(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }

    private String address(int number) {
        String name = EVERYWHERE.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + number + "/";
    }

    /** Ctrl+C and SIGTERM end the process by way of the hook, which waits until all has ended; so does an interrupt. */
    private static void untilStopped(Runnable closing) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    closing.run();
                    stopped.countDown();
                },
                "roast-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
            closing.run();
            throw e;
        }
    }
}

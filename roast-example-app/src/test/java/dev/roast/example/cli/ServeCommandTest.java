package dev.roast.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.example.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own: what an operator sees. */
class ServeCommandTest {
    private static final int ENDED_BY_SIGTERM = 143;

    @Test
    void itSaysWhereItIsAndEndsWhenTold() throws Exception {
        Process process = serve("--port", "0", "--in-memory");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String where = out.readLine();
            assertThat(where).startsWith("Roast is at http://127.0.0.1:");
            assertThat(out.readLine()).contains("in memory");
            assertThat(out.readLine()).startsWith("Model").contains("house roaster writes");
            assertThat(out.readLine()).isEqualTo("Stop it with Ctrl+C.");
            assertThat(status(where.substring("Roast is at ".length()) + "readyz"))
                    .isEqualTo(200);

            process.toHandle().destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(process.errorReader().lines()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void operatorsMayHaveAPortOfTheirOwn() throws Exception {
        Process process = serve("--port", "0", "--ops-port", "0", "--in-memory");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String page = out.readLine().substring("Roast is at ".length());
            String health = out.readLine().substring("Health and metrics are at ".length());

            assertThat(status(health + "metrics")).isEqualTo(200);
            assertThat(status(health + "api/me")).isEqualTo(404);
            assertThat(status(page + "metrics")).isEqualTo(404);
            assertThat(status(page + "api/me")).isEqualTo(401);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whatTheEnvironmentDoesNotNameIsStartedAndKeptAndEndsWithIt(@TempDir Path data) throws Exception {
        for (int start = 0; start < 2; start++) {
            Process process = serve("--port", "0", "--data", data.toString());
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).startsWith("Starting what the environment does not name");
                String page = out.readLine().substring("Roast is at ".length());
                assertThat(out.readLine()).startsWith("PostgreSQL").contains("started on 127.0.0.1:", data.toString());
                assertThat(out.readLine()).startsWith("Redis").contains("started on 127.0.0.1:");
                assertThat(out.readLine()).startsWith("S3").contains("started on 127.0.0.1:");
                assertThat(status(page + "readyz")).isEqualTo(200);

                process.toHandle().destroy();

                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.errorReader().lines()).isEmpty();
                assertThat(data.resolve("postgres").resolve("data").resolve("postmaster.pid"))
                        .doesNotExist();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = Ran.piped("serve", "--in-memory", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines()).hasSize(1);
            assertThat(ran.err()).contains("127.0.0.1:" + taken.getLocalPort(), "choose another --port");
        }
    }

    @Test
    void whatCannotBeServedIsWrongUsage() {
        assertThat(Ran.piped("serve", "--port", "70000").code()).isEqualTo(2);
        assertThat(Ran.piped("serve", "--port", "http").code()).isEqualTo(2);
        assertThat(Ran.piped("serve", "--slots", "0").err()).contains("--slots are a number above zero");
        assertThat(Ran.piped("serve", "--role", "boss").err()).contains("all, web or worker");
        assertThat(Ran.piped("serve", "--role", "web", "--in-memory").code()).isEqualTo(2);
        assertThat(Ran.piped("serve", "--role", "web").err()).contains("ROAST_POSTGRES_URL", "ROAST_S3_ENDPOINT");
        assertThat(Ran.piped("serve", "--help").out()).contains("--ops-port", "ROAST_ADMIN_TOKEN");
    }

    @Test
    void aLanguageModelIsShownWithoutItsKey() throws Exception {
        Map<String, String> named = Map.of("ROAST_OPENAI_MODEL", "gpt-5-mini", "ROAST_OPENAI_API_KEY", "sk-hush");
        Process process = serve(named, "--port", "0", "--in-memory");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("Roast is at ");
            assertThat(out.readLine()).contains("in memory");
            assertThat(out.readLine())
                    .isEqualTo("Model       gpt-5-mini at api.openai.com; the house roaster as last resort");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aWrongModelIsSaidInOneSentenceThatNamesTheSetting() {
        Map<String, String> half = Map.of("ROAST_OPENAI_API_KEY", "sk-hush");
        Ran ran = Ran.run(false, StandardCharsets.UTF_8, half, "serve", "--in-memory", "--port", "0");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("ROAST_OPENAI_MODEL is not set").doesNotContain("hush");
    }

    @Test
    void aWrongLongestBacklogIsSaidInOneSentenceThatNamesTheSetting() {
        Map<String, String> wrong = Map.of("ROAST_LONGEST_BACKLOG", "soon");
        Ran ran = Ran.run(false, StandardCharsets.UTF_8, wrong, "serve", "--in-memory", "--port", "0");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("ROAST_LONGEST_BACKLOG is a whole number of seconds");
    }

    private static Process serve(String... words) throws IOException {
        return serve(Map.of(), words);
    }

    private static Process serve(Map<String, String> environment, String... words) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve");
        process.command().addAll(List.of(words));
        process.environment().keySet().removeIf(name -> name.startsWith("ROAST_OPENAI"));
        process.environment().putAll(environment);
        return process.start();
    }

    private static int status(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}

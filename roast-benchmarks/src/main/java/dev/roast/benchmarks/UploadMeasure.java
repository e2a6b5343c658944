package dev.roast.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roast.LogIn;
import dev.roast.Roaster;
import dev.roast.devservices.S3Server;
import dev.roast.devservices.ServerOptions;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.model.Client;
import dev.roast.postgres.PostgresStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How long a client waits for the answer to an upload while the model takes 10 s: the application as it ships, in a process of
 * its own, beside {@link PlainUpload} in another, on the same PostgreSQL and S3. All clients send at once.
 */
final class UploadMeasure implements Measure {
    private static final String ROAST = "Roast";
    private static final String PLAIN = "plain handler";
    private static final double MOST = 2;
    private static final int ACCOUNTS = 50;
    private static final String PASSWORD = "correct horse battery";
    private static final String BUCKET = "roast";
    private static final long MODEL_MILLIS = 10_000;
    private static final int ACCEPTED = 202;

    @Override
    public List<Row> run(Effort effort) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer model = model(threads);
        try (Servers servers = Servers.start();
                S3Server s3 =
                        S3Server.start(ServerOptions.keptIn(servers.folder().resolve("s3")))) {
            s3.makeBucket(BUCKET);
            servers.execute(PlainUpload.TABLE);
            List<String> tokens = members(servers);
            Map<String, String> environment = environment(servers, s3, model);
            try (HttpServerProcess roast = HttpServerProcess.application(environment);
                    HttpServerProcess plain = HttpServerProcess.plain(environment)) {
                Map<String, URI> sides = new LinkedHashMap<>();
                sides.put(ROAST, roast.address());
                sides.put(PLAIN, plain.address());
                return List.of(
                        row(sides, tokens, 50, effort.pick(3, 20)), row(sides, tokens, 1_000, effort.pick(1, 6)));
            }
        } finally {
            model.stop(0);
            threads.shutdownNow();
        }
    }

    private static Row row(Map<String, URI> addresses, List<String> tokens, int clients, int rounds) throws Exception {
        HttpRequest.BodyPublisher pdf = HttpRequest.BodyPublishers.ofByteArray(resume());
        Map<String, Percentiles.Times> sides = new LinkedHashMap<>();
        addresses.forEach((name, address) -> sides.put(name, () -> together(address, pdf, tokens, clients)));
        Percentiles times = Percentiles.inTurns(rounds, sides);
        boolean reached = times.p50().ratio(ROAST, PLAIN) <= MOST && times.p99().ratio(ROAST, PLAIN) <= MOST;
        return new Row(
                String.format(
                        "answer to an upload of %,d bytes, %,d clients at once, while the model takes 10 s",
                        pdf.contentLength(), clients),
                times.of(ROAST),
                times.others(ROAST),
                times.ratios(ROAST),
                Row.goal(
                        "p50 and p99 at most twice",
                        reached,
                        "the session, the burst limit, the ledger's row, the accept and the hint are calls of their own"));
    }

    /** One in the middle, by its size. */
    private static byte[] resume() {
        List<byte[]> resumes = new ArrayList<>(Resumes.load());
        resumes.sort(Comparator.comparingInt(bytes -> bytes.length));
        return resumes.get(resumes.size() / 2);
    }

    /** On new connections: those that were kept from the last round may have been closed for being idle. */
    private static List<Double> together(URI server, HttpRequest.BodyPublisher pdf, List<String> tokens, int clients) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("api/roasts"))
                    .header("Authorization", "Bearer " + tokens.get(client % tokens.size()))
                    .header("Content-Type", "application/pdf")
                    .POST(pdf)
                    .build();
            long begin = System.nanoTime();
            answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenApply(response -> millis(begin, response)));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static double millis(long begin, HttpResponse<String> response) {
        if (response.statusCode() != ACCEPTED) {
            throw new IllegalStateException("an upload is answered " + response.statusCode() + ": " + response.body());
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Makes accounts that may have many roasts in flight, and logs them in. */
    private static List<String> members(Servers servers) throws Exception {
        List<String> tokens = new ArrayList<>();
        try (Roaster roaster = Roaster.builder()
                .store(PostgresStore.using(servers.dataSource()))
                .rateLimiter(servers.redis().rateLimiter())
                .blobs(new MemoryBlobStore())
                .concurrency(0)
                .build()) {
            for (int i = 0; i < ACCOUNTS; i++) {
                String email = "ada" + i + "@example.org";
                roaster.register(email, PASSWORD);
                tokens.add(((LogIn.LoggedIn) roaster.logIn(email, PASSWORD, Client.local()))
                        .token()
                        .value());
            }
        }
        servers.execute("UPDATE roast.account SET tier = 'pro'");
        return tokens;
    }

    private static Map<String, String> environment(Servers servers, S3Server s3, HttpServer model) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ROAST_POSTGRES_URL", servers.postgresUrl());
        environment.put("ROAST_REDIS_URL", servers.redisUrl());
        environment.put("ROAST_S3_ENDPOINT", s3.endpoint().toString());
        environment.put("ROAST_S3_BUCKET", BUCKET);
        environment.put("ROAST_S3_ACCESS_KEY", s3.accessKey());
        environment.put("ROAST_S3_SECRET_KEY", s3.secretKey());
        environment.put("ROAST_OPENAI_MODEL", "slow");
        environment.put("ROAST_OPENAI_API_KEY", "none");
        environment.put(
                "ROAST_OPENAI_BASE_URL",
                "http://127.0.0.1:" + model.getAddress().getPort() + "/v1");
        environment.put("ROAST_LONGEST_BACKLOG", "86400");
        return environment;
    }

    private static HttpServer model(ExecutorService threads) throws IOException {
        HttpServer model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        model.setExecutor(threads);
        model.createContext("/", UploadMeasure::answerLate);
        model.start();
        return model;
    }

    /** What it says is no report, so that the house writes one at last: what counts here is that it takes its time. */
    private static void answerLate(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Thread.sleep(MODEL_MILLIS);
            byte[] answer =
                    "{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"{}\"}, \"finish_reason\": \"stop\"}]}"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.roast.example.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone with an account, who tries again as the interface tells clients to, at any of the web processes. */
final class Customer {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final List<AppProcess> webs;
    private final String token;

    private Customer(HttpClient http, List<AppProcess> webs, String token) {
        this.http = http;
        this.webs = webs;
        this.token = token;
    }

    static Customer register(HttpClient http, List<AppProcess> webs, String email) {
        Customer nobody = new Customer(http, webs, "");
        String credentials = "{\"email\": \"" + email + "\", \"password\": \"correct horse battery\"}";
        nobody.until(201, "POST", "/api/accounts", json(credentials), Map.of());
        HttpResponse<String> session = nobody.until(201, "POST", "/api/sessions", json(credentials), Map.of());
        return new Customer(http, webs, read(session).path("token").asString());
    }

    /** Sends the PDF with the submit. */
    String submit(byte[] pdf) {
        Body body = new Body("application/pdf", BodyPublishers.ofByteArray(pdf));
        return id(until(202, "POST", "/api/roasts?heat=mild", body, key()));
    }

    /** Sends the PDF with the submit, once; the answer is after how many microseconds 202 came. */
    CompletableFuture<Long> submitLater(byte[] pdf) {
        Body body = new Body("application/pdf", BodyPublishers.ofByteArray(pdf));
        HttpRequest request = request("POST", "/api/roasts?heat=mild", body, key());
        long began = System.nanoTime();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> {
            if (response.statusCode() != 202) {
                throw new AssertionError(response.statusCode() + " " + response.body());
            }
            return (System.nanoTime() - began) / 1_000;
        });
    }

    /** Sends the PDF to the storage, and then submits it. */
    String uploadAndSubmit(byte[] pdf) {
        String announcement =
                "{\"fileName\": \"cv.pdf\", \"length\": " + pdf.length + ", \"sha256\": \"" + sha256(pdf) + "\"}";
        JsonNode announced = read(until(201, "POST", "/api/uploads", json(announcement), Map.of()));
        send(announced, pdf);
        String submit = "{\"uploadId\": \"" + announced.path("uploadId").asString() + "\", \"heat\": \"savage\"}";
        return id(until(202, "POST", "/api/roasts", json(submit), key()));
    }

    private void send(JsonNode announced, byte[] pdf) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(announced.path("url").asString()))
                .timeout(PATIENCE)
                .PUT(BodyPublishers.ofByteArray(pdf));
        announced.path("headers").properties().forEach(header -> {
            if (!header.getKey().equalsIgnoreCase("content-length")
                    && !header.getKey().equalsIgnoreCase("host")) {
                request.header(header.getKey(), header.getValue().asString());
            }
        });
        // a store that took the file before it went away refuses to take it once more
        repeated(
                () -> http.send(request.build(), BodyHandlers.ofString()),
                response -> response.statusCode() / 100 == 2 || response.statusCode() == 412);
    }

    /** Cancels, and returns how it has ended by then: cancelled, unless its end came first. */
    String cancel(String roast) {
        HttpResponse<String> answer = repeated(
                () -> http.send(
                        request("POST", "/api/roasts/" + roast + "/cancel", none(), Map.of()), BodyHandlers.ofString()),
                response -> List.of(200, 409).contains(response.statusCode()));
        return read(answer).path("state").asString();
    }

    /** Waits for the end and returns the state. */
    String end(String roast) {
        HttpResponse<String> response = repeated(
                () -> http.send(
                        request("GET", "/api/roasts/" + roast + "?wait=20", none(), Map.of()), BodyHandlers.ofString()),
                answer -> answer.statusCode() == 200
                        && !List.of("queued", "running")
                                .contains(read(answer).path("state").asString()));
        return read(response).path("state").asString();
    }

    int annotatedStatus(String roast) {
        return repeated(
                        () -> http.send(
                                request("GET", "/api/roasts/" + roast + "/annotated.pdf", none(), Map.of()),
                                BodyHandlers.ofString()),
                        answer -> answer.statusCode() < 500)
                .statusCode();
    }

    private HttpResponse<String> until(int status, String method, String path, Body body, Map<String, String> headers) {
        return repeated(
                () -> http.send(request(method, path, body, headers), BodyHandlers.ofString()),
                answer -> answer.statusCode() == status);
    }

    private HttpRequest request(String method, String path, Body body, Map<String, String> headers) {
        AppProcess web = webs.get(ThreadLocalRandom.current().nextInt(webs.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(web.address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .method(method, body.publisher);
        if (!body.type.isEmpty()) {
            request.header("Content-Type", body.type);
        }
        headers.forEach(request::header);
        return request.build();
    }

    /** What fails for now is tried again; what the server refuses for good is a failure of the test. */
    private static HttpResponse<String> repeated(Call call, Predicate<HttpResponse<String>> good) {
        Instant until = Instant.now().plus(PATIENCE);
        String last = "";
        while (Instant.now().isBefore(until)) {
            try {
                HttpResponse<String> response = call.send();
                if (good.test(response)) {
                    return response;
                }
                last = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Poll.pause(PAUSE);
        }
        throw new AssertionError("tried for " + PATIENCE + " in vain; the last answer: " + last);
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String id(HttpResponse<String> response) {
        return read(response).path("id").asString();
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static Body json(String text) {
        return new Body("application/json", BodyPublishers.ofString(text));
    }

    private static Body none() {
        return new Body("", BodyPublishers.noBody());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private record Body(String type, HttpRequest.BodyPublisher publisher) {}

    @FunctionalInterface
    private interface Call {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }
}

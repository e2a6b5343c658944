package dev.roast.example.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request that is being put together. */
final class Asking {
    private final Server server;
    private final String method;
    private final String path;
    private final HttpRequest.Builder request;
    private BodyPublisher body = BodyPublishers.noBody();
    private Optional<String> json = Optional.empty();

    Asking(Server server, String method, String path) {
        this.server = server;
        this.method = method;
        this.path = path;
        this.request = HttpRequest.newBuilder(server.address(path)).timeout(Server.PATIENCE.plusSeconds(40));
    }

    Asking as(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Asking cookie(String token) {
        return header("Cookie", "roast_session=" + token);
    }

    Asking header(String name, String value) {
        request.header(name, value);
        return this;
    }

    Asking json(String text) {
        json = Optional.of(text);
        return body("application/json", BodyPublishers.ofString(text));
    }

    Asking pdf(byte[] bytes) {
        return body("application/pdf", BodyPublishers.ofByteArray(bytes));
    }

    Asking body(String type, BodyPublisher publisher) {
        body = publisher;
        return header("Content-Type", type);
    }

    /** Sends it, and holds the answer against the document. */
    Answer send() {
        Answer answer = sendUnchecked();
        server.documented.check(method, path, json, answer);
        return answer;
    }

    /** Sends it to a server that need not be as the document says. */
    Answer sendUnchecked() {
        HttpRequest built = request.method(method, body).build();
        try {
            HttpResponse<byte[]> response = server.http.send(built, BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    new String(response.body(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

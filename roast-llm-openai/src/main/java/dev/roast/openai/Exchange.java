package dev.roast.openai;

import dev.roast.openai.StreamingLanguageModel.Progress;
import dev.roast.port.Reply.Reason;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * One request and what came of it. HTTP/1.1 only: the JDK's client fails calls over HTTP/2 when there are more than a server's
 * streams, and asks servers without TLS to change to it, which some local ones answer with an error. Safe for use by many threads.
 */
final class Exchange {
    private final Timeouts timeouts;
    private final long mostBytes;
    private final boolean tls;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable HttpClient client;

    Exchange(Timeouts timeouts, long mostBytes, boolean tls) {
        this.timeouts = timeouts;
        this.mostBytes = mostBytes;
        this.tls = tls;
    }

    /**
     * How long to wait.
     *
     * @param connect for a connection
     * @param firstByte from the call until the answer begins
     * @param total for all of it
     */
    record Timeouts(Duration connect, Duration firstByte, Duration total) {}

    /** What came of a request. */
    sealed interface Outcome {

        /**
         * A server has answered.
         *
         * @param status HTTP's
         * @param headers the server's
         * @param body JSON; a string if it was none
         */
        record Answered(int status, HttpHeaders headers, JsonNode body) implements Outcome {}

        /**
         * No server has, or not to the end.
         *
         * @param reason unavailable or timed out
         */
        record Broken(Reason reason) implements Outcome {}
    }

    /**
     * Sends it. An interrupt, or the end of the time, closes the connection at once. The call waits on the caller's thread: the
     * client's asynchronous calls end on a new thread each, where the JDK has fewer than three processors and is older than 25.
     */
    Outcome send(HttpRequest.Builder request, Optional<Progress> progress) {
        long start = System.nanoTime();
        AnswerBody body = new AnswerBody(mostBytes, progress);
        try {
            begin(request.timeout(timeouts.firstByte()).build(), body);
            JsonNode json = body.await(left(timeouts.total(), start));
            ResponseInfo head = body.head().orElseThrow();
            return new Outcome.Answered(head.statusCode(), head.headers(), json);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Broken(Reason.UNAVAILABLE);
        } catch (TimeoutException e) {
            return broken(body, Reason.TIMED_OUT);
        } catch (ExecutionException e) {
            return broken(body, reason(e.getCause()));
        } finally {
            body.stop();
        }
    }

    /** Returns with the head of the answer, or when there will be none. */
    private void begin(HttpRequest request, AnswerBody body) throws InterruptedException {
        try {
            client().send(request, body);
        } catch (IOException e) {
            body.onError(e);
        }
    }

    /** A server that had begun to say no has said no. */
    private static Outcome broken(AnswerBody body, Reason reason) {
        return body.head()
                .filter(head -> head.statusCode() >= 400)
                .<Outcome>map(head -> new Outcome.Answered(head.statusCode(), head.headers(), StringNode.valueOf("")))
                .orElseGet(() -> new Outcome.Broken(reason));
    }

    private static long left(Duration most, long start) {
        return Math.max(0, most.toNanos() - (System.nanoTime() - start));
    }

    /** What broke is not told on: exceptions of HTTP clients quote what they were reading. */
    private static Reason reason(@Nullable Throwable cause) {
        boolean late = cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
        return late ? Reason.TIMED_OUT : Reason.UNAVAILABLE;
    }

    /** Made when it is needed, as it starts a thread. */
    private HttpClient client() {
        lock.lock();
        try {
            if (client == null) {
                HttpClient.Builder made = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(timeouts.connect());
                client = tls
                        ? made.build()
                        : made.sslContext(new NoTls())
                                .sslParameters(new SSLParameters())
                                .build();
            }
            return client;
        } finally {
            lock.unlock();
        }
    }
}

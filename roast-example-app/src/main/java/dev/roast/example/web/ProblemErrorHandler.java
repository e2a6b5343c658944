package dev.roast.example.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses before any handler sees it: broken requests, addresses with tricks, floods of headers. */
final class ProblemErrorHandler extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = problem(response.getStatus());
        byte[] body = Answers.JSON.writeValueAsBytes(Answers.body(problem));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answers.PROBLEM_TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Content-Security-Policy", Guards.NOTHING);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.notFound();
            case 408 -> Problem.timeout();
            case 414 -> Problem.of(414, "address-too-long", "The address is too long.");
            case 431 -> Problem.of(431, "headers-too-large", "The headers are too large; send fewer or shorter ones.");
            case 503 -> Problem.noCapacity();
            case 505 -> Problem.of(505, "bad-request", "Speak HTTP/1.1.");
            default ->
                status >= 500
                        ? Problem.of(status, "internal", "Something went wrong here; it is noted.")
                        : Problem.of(status, "bad-request", "This is no request that could be understood.");
        };
    }
}

package dev.roast.example.web;

import dev.roast.Member;
import dev.roast.model.Roast;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's stream of one roast. Ends with the roast, with the session, or with the connection. */
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final String ALIVE = ": alive\n\n";
    private static final String GONE = "event: gone\ndata: {}\n\n";
    private static final String COME_BACK_AFTER = "retry: 1000\n\n";

    private final Context ctx;
    private final Member member;
    private final Visitors visitors;
    private final Waiting waiting;
    private final Duration heartbeat;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    EventStream(Context ctx, Member member, Visitors visitors, Waiting waiting, Duration heartbeat) {
        this.ctx = ctx;
        this.member = member;
        this.visitors = visitors;
        this.waiting = waiting;
        this.heartbeat = heartbeat;
    }

    CompletableFuture<Void> run(Roast first, boolean known) {
        ctx.status(200).contentType("text/event-stream;charset=utf-8").header("X-Accel-Buffering", "no");
        go(first, COME_BACK_AFTER + (known ? ALIVE : event(first)));
        return done;
    }

    /** Says something, and comes back when there is more to say. */
    private void go(Roast seen, String words) {
        try {
            write(words);
        } catch (IOException e) {
            // the client has gone, which is how most streams end
            done.complete(null);
            return;
        }
        if (seen.state().ended() || waiting.stopping()) {
            done.complete(null);
        } else {
            waiting.changed(member, seen, heartbeat).thenRun(() -> look(seen)).exceptionally(this::fail);
        }
    }

    private void look(Roast seen) {
        if (!visitors.stillIn(ctx)) {
            done.complete(null);
            return;
        }
        Optional<Roast> now = member.get(seen.id());
        if (now.isEmpty()) {
            end();
        } else {
            go(now.get(), now.get().version() == seen.version() ? ALIVE : event(now.get()));
        }
    }

    private void end() {
        try {
            write(GONE);
        } catch (IOException e) {
            // the client has gone as well
        }
        done.complete(null);
    }

    /** The answer has begun, so that no problem can be told any more; the client comes back by itself. */
    private Void fail(Throwable thrown) {
        LOG.warn("a stream of events broke off", thrown);
        done.complete(null);
        return null;
    }

    private static String event(Roast roast) {
        return "id: " + roast.version() + "\ndata: " + Answers.JSON.writeValueAsString(Json.roast(roast)) + "\n\n";
    }

    private void write(String words) throws IOException {
        OutputStream output = ctx.res().getOutputStream();
        output.write(words.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}

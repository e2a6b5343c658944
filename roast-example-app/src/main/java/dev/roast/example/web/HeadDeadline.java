package dev.roast.example.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections on which no whole request head arrives in time. Jetty's idle timeout is no help against a client that
 * sends one byte every few seconds.
 */
final class HeadDeadline extends Handler.Wrapper implements Connection.Listener {
    private final long nanos;
    private final Map<Connection, Long> waitingSince = new ConcurrentHashMap<>();

    HeadDeadline(Duration time) {
        this.nanos = time.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        waitingSince.put(connection, System.nanoTime());
    }

    @Override
    public void onClosed(Connection connection) {
        waitingSince.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        waitingSince.remove(connection);
        Request.addCompletionListener(request, thrown -> {
            if (connection.getEndPoint().isOpen()) {
                waitingSince.put(connection, System.nanoTime());
            }
        });
        return super.handle(request, response, callback);
    }

    /** Closes those whose time is up. */
    void sweep() {
        long now = System.nanoTime();
        waitingSince.forEach((connection, since) -> {
            if (now - since > nanos) {
                waitingSince.remove(connection);
                connection.close();
            }
        });
    }
}

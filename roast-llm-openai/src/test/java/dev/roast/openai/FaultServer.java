package dev.roast.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A server of Chat Completions that does what it is told, down to the byte: one fault for each request, the last for all that follow. */
final class FaultServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Fault> script;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Semaphore hungUp = new Semaphore(0);

    private FaultServer(List<Fault> script) {
        this.script = List.copyOf(script);
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException("no port", e);
        }
        daemon(this::accept);
    }

    static FaultServer of(Fault... script) {
        return new FaultServer(List.of(script));
    }

    /** What it does with one request that it has read. */
    @FunctionalInterface
    interface Fault {
        void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    /** A request, head and body. */
    record Asked(String head, String body) {
        @Override
        public String toString() {
            return head.lines().findFirst().orElse("");
        }
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Returns whether a client has closed a connection on which it was owed an answer. */
    boolean awaitHungUp() {
        return awaitHungUp(1);
    }

    /** Returns whether so many connections more were closed by clients that were owed an answer. */
    boolean awaitHungUp(int connections) {
        try {
            return hungUp.tryAcquire(connections, 5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                daemon(() -> serve(connection));
            } catch (IOException e) {
                // closed: the end of the test
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Asked request = read(connection.getInputStream());
            Fault fault;
            synchronized (asked) {
                asked.add(request);
                fault = script.get(Math.min(asked.size(), script.size()) - 1);
            }
            daemon(() -> watch(connection));
            fault.answer(request, connection.getOutputStream());
        } catch (IOException e) {
            // the client is gone, which the watch has seen
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Socket connection) {
        try {
            if (connection.getInputStream().read() < 0) {
                hungUp.release();
            }
        } catch (IOException e) {
            // what was answered is closed here
            if (!connection.isClosed()) {
                hungUp.release();
            }
        }
    }

    private static Asked read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("cut");
            }
            head.append((char) b);
        }
        int length = head.toString()
                .lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return new Asked(head.toString(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fault-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("can't be closed", e);
        }
    }
}

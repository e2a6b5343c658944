package dev.roast.example.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a browser and a server. It can be cut, which a browser's offline mode does to new connections only. */
final class Line implements AutoCloseable {
    private final int server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    private Line(int server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /** Returns a line to a port of this machine. */
    static Line to(int port) {
        try {
            Line line = new Line(port, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            run(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
    }

    void cut() {
        isCut = true;
        open.forEach(Line::hangUp);
        open.clear();
    }

    void mend() {
        isCut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = door.accept();
                if (isCut) {
                    hangUp(browser);
                } else {
                    connect(browser);
                }
            }
        } catch (IOException e) {
            // the door was closed: nobody comes any more
        }
    }

    private void connect(Socket browser) throws IOException {
        Socket other = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(browser);
        open.add(other);
        run(() -> pass(browser, other));
        run(() -> pass(other, browser));
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the two has hung up
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

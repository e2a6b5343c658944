package dev.roast.example.web;

import dev.roast.openai.OpenAiLanguageModel;
import dev.roast.port.LanguageModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A model's server that never answers, and sees when who has asked hangs up. */
final class SilentModel implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NAME = "silent";

    private final ServerSocket socket;
    private final Semaphore asked = new Semaphore(0);
    private final Semaphore hungUp = new Semaphore(0);

    SilentModel() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    LanguageModel asked() {
        return OpenAiLanguageModel.builder()
                .baseUrl(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1"))
                .allowLoopback()
                .model(NAME)
                .timeouts(PATIENCE, PATIENCE, PATIENCE)
                .build();
    }

    void awaitAsked(int more) throws InterruptedException {
        await(asked, more, "to be asked");
    }

    void awaitHungUp(int more) throws InterruptedException {
        await(hungUp, more, "to be hung up");
    }

    /** How many have hung up whom nobody has waited for. */
    int hungUp() {
        return hungUp.availablePermits();
    }

    private static void await(Semaphore semaphore, int more, String what) throws InterruptedException {
        if (!semaphore.tryAcquire(more, Server.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it waited in vain " + what);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                daemon(() -> listen(connection));
            } catch (IOException e) {
                // closed: the end of the test
                return;
            }
        }
    }

    private void listen(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            in.read();
            asked.release();
            in.transferTo(OutputStream.nullOutputStream());
            hungUp.release();
        } catch (IOException e) {
            hungUp.release();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "silent-model");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

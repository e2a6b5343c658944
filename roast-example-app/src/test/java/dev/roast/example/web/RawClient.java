package dev.roast.example.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client without manners: sends any bytes, at any pace. */
final class RawClient implements AutoCloseable {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Socket socket;

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    static RawClient connect(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout((int) Server.PATIENCE.toMillis());
            return new RawClient(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a whole head, of a request to this very machine. */
    RawClient head(String... lines) {
        return send(String.join("\r\n", lines) + "\r\nHost: localhost" + END_OF_HEAD);
    }

    RawClient send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the server still takes bytes. */
    boolean takes(String text) {
        return takes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns whether the server still takes bytes. */
    boolean takes(byte[] bytes) {
        try {
            send(bytes);
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Returns whether an answer has begun to come. */
    boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns everything until the server closes. */
    String rest() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            in.transferTo(all);
        } catch (IOException e) {
            // a reset: what came before it counts
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** Returns the one answer that the server gives before it closes. */
    Answer answer() {
        String all = rest();
        int end = all.indexOf(END_OF_HEAD);
        if (end < 0) {
            throw new AssertionError("no answer: " + all);
        }
        String[] head = all.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] parts = head[i].split(": ", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        int status = Integer.parseInt(head[0].split(" ", -1)[1]);
        return new Answer(
                status, HttpHeaders.of(headers, (name, value) -> true), all.substring(end + END_OF_HEAD.length()));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.roast.devservices;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As much of Redis' protocol (RESP2) as starting a server and tidying up after tests needs. Not for many threads.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">the protocol</a>
 */
public final class RedisConnection implements AutoCloseable {
    private static final int DEFAULT_PORT = 6_379;
    private static final int TIMEOUT_MILLIS = 5_000;

    private final Socket socket;
    private final InputStream in;

    private RedisConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Opens one.
     *
     * @param host where to
     * @param port where to
     * @return the connection, to be closed by the caller
     * @throws IOException if nobody listens there
     */
    public static RedisConnection open(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            return new RedisConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Opens one and shows the password that is in the address.
     *
     * @param url such as {@code redis://user:password@127.0.0.1:6379}; user and password may be absent
     * @return the connection, to be closed by the caller
     * @throws IOException if nobody listens there
     * @throws DevServiceException if the password is refused
     */
    public static RedisConnection open(URI url) throws IOException {
        RedisConnection redis = open(url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort());
        try {
            redis.authenticate(Optional.ofNullable(url.getUserInfo()).orElse(""));
            return redis;
        } catch (IOException | RuntimeException e) {
            redis.close();
            throw e;
        }
    }

    private void authenticate(String userInfo) throws IOException {
        int colon = userInfo.indexOf(':');
        if (colon > 0) {
            call("AUTH", userInfo.substring(0, colon), userInfo.substring(colon + 1));
        } else if (colon == 0) {
            call("AUTH", userInfo.substring(1));
        }
    }

    /**
     * Sends a command and waits for its reply.
     *
     * @param words the command and its arguments
     * @return the reply: one text for a simple one, each in order for an array, flattened; none for nil
     * @throws IOException if the connection breaks
     * @throws DevServiceException if the reply is an error
     */
    public List<String> call(String... words) throws IOException {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        command.writeBytes(("*" + words.length + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            command.writeBytes(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.UTF_8));
            command.writeBytes(bytes);
            command.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        socket.getOutputStream().write(command.toByteArray());
        List<String> reply = new ArrayList<>();
        read(words[0], reply);
        return List.copyOf(reply);
    }

    private void read(String command, List<String> reply) throws IOException {
        String line = line();
        String rest = line.substring(1);
        switch (line.charAt(0)) {
            case '+', ':' -> reply.add(rest);
            case '-' -> throw new DevServiceException("Redis refused " + command + ": " + rest);
            case '$' -> readBulk(Integer.parseInt(rest), reply);
            case '*' -> readArray(command, Integer.parseInt(rest), reply);
            default -> throw new IOException("this is not Redis' protocol");
        }
    }

    private void readBulk(int length, List<String> reply) throws IOException {
        if (length >= 0) {
            reply.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            in.readNBytes(2);
        }
    }

    private void readArray(String command, int length, List<String> reply) throws IOException {
        for (int i = 0; i < length; i++) {
            read(command, reply);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\r'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("Redis closed the connection");
            }
            line.write(b);
        }
        in.read();
        if (line.size() == 0) {
            throw new IOException("this is not Redis' protocol");
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

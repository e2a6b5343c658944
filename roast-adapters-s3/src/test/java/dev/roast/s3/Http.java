package dev.roast.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

/** Sends requests as someone would who has only an address and headers. */
final class Http {
    private Http() {}

    /** Returns the status of the answer. */
    static int put(URI where, Map<String, String> headers, byte[] bytes) throws IOException {
        HttpURLConnection connection = open(where, "PUT", headers);
        connection.setFixedLengthStreamingMode(bytes.length);
        return send(connection, bytes);
    }

    /** The same with a body in chunks, without a length; a server that hangs up refuses it too. */
    static int putInChunks(URI where, Map<String, String> headers, byte[] bytes) throws IOException {
        HttpURLConnection connection = open(where, "PUT", headers);
        connection.setChunkedStreamingMode(0);
        try {
            return send(connection, bytes);
        } catch (IOException e) {
            return 400;
        }
    }

    static int call(String method, URI where) throws IOException {
        return open(where, method, Map.of()).getResponseCode();
    }

    private static HttpURLConnection open(URI where, String method, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) where.toURL().openConnection();
        connection.setRequestMethod(method);
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static int send(HttpURLConnection connection, byte[] bytes) throws IOException {
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(bytes);
        }
        return connection.getResponseCode();
    }
}

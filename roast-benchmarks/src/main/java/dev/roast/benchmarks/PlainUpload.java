package dev.roast.benchmarks;

import dev.roast.model.FileKey;
import dev.roast.port.BlobStore;
import dev.roast.s3.S3BlobStore;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The least that a server does with an upload: the bytes into S3, a row into PostgreSQL, 202. On Jetty as the application sets it up. */
final class PlainUpload {
    static final String TABLE =
            "CREATE TABLE plain_upload (id uuid PRIMARY KEY, at timestamptz NOT NULL, file text NOT NULL)";

    private static final String PDF = "application/pdf";
    private static final int CONNECTIONS = 16;
    private static final int NOT_YET_ACCEPTED = 1_024;
    private static final int MOST_THREADS = 100;
    private static final int LEAST_THREADS = 8;

    private final BlobStore blobs;
    private final DataSource database;

    private PlainUpload(BlobStore blobs, DataSource database) {
        this.blobs = blobs;
        this.database = database;
    }

    /**
     * Runs until it is killed, or its standard input ends.
     *
     * @param arguments none; the services are named by the same environment as the application's
     * @throws IOException if its standard input can't be read
     */
    public static void main(String[] arguments) throws IOException {
        S3BlobStore blobs = S3BlobStore.builder(System.getenv("ROAST_S3_BUCKET"))
                .endpoint(URI.create(System.getenv("ROAST_S3_ENDPOINT")))
                .keys(System.getenv("ROAST_S3_ACCESS_KEY"), System.getenv("ROAST_S3_SECRET_KEY"))
                .build();
        PlainUpload upload = new PlainUpload(blobs, Servers.pool(System.getenv("ROAST_POSTGRES_URL"), CONNECTIONS));
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.maxRequestSize = 20L << 20;
            QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
            config.jetty.threadPool = threads;
            config.jetty.addConnector((jetty, http) -> {
                ServerConnector connector = new ServerConnector(jetty, 1, 1, new HttpConnectionFactory(http));
                connector.setHost("127.0.0.1");
                connector.setAcceptQueueSize(NOT_YET_ACCEPTED);
                return connector;
            });
            config.routes.post("/api/roasts", upload::take);
        });
        server.start();
        System.out.println("Plain is at http://127.0.0.1:" + server.port() + "/");
        TaskProcess.awaitEndOfInput();
        Runtime.getRuntime().halt(0);
    }

    private void take(Context ctx) throws SQLException {
        byte[] bytes = ctx.bodyAsBytes();
        UUID id = UUID.randomUUID();
        FileKey key = new FileKey(id.toString().substring(0, 4) + "/" + id + ".pdf");
        blobs.put(key, new ByteArrayInputStream(bytes), bytes.length, PDF);
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO plain_upload VALUES (?, clock_timestamp(), ?)")) {
            insert.setObject(1, id);
            insert.setString(2, key.toString());
            insert.executeUpdate();
        }
        ctx.status(202).contentType("application/json").result("{\"id\": \"" + id + "\"}");
    }
}

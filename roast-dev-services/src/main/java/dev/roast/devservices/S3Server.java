package dev.roast.devservices;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An S3 server on 127.0.0.1, for one access key: S3Proxy over a folder, in a Java process of its own.
 *
 * <p>It checks signatures of version 4, their expiry, and what they sign: length, content type and SHA-256. Pages of any origin may
 * send to it with such a signature. It returns no checksum on HEAD. An object is written beside its place and moved there; it is
 * not forced to the disk, so it survives the server's kill and not a power failure. A port is kept with the data, and another one
 * taken if it is in use by then. A server that a killed process left on the folder is ended first.
 *
 * <p>Calls are safe from many threads; those that change the server's state wait for each other.
 */
public final class S3Server extends DevServer {
    private static final String NAME = "S3";
    private static final String TERMINATE = "TERM";
    private static final String ACCESS_KEY = "roast";
    private static final String BUCKET_NAME = "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]";

    private final Path objects;
    private final Path pidFile;
    private final String secretKey;

    private S3Server(ServerFolder folder, Duration timeout) {
        super(NAME, folder, timeout);
        this.objects = folder.resolve("objects");
        this.pidFile = folder.resolve("s3.pid");
        this.secretKey = folder.secret("password");
    }

    /**
     * Starts one.
     *
     * @param options where its data are
     * @return the running server
     * @throws DevServiceException if the folder is in use, or if it does not start
     */
    public static S3Server start(ServerOptions options) {
        return DevServer.open("s3", options, folder -> {
            S3Server server = new S3Server(folder, options.startTimeout());
            LeftOver.end(NAME, server.pidFile, TERMINATE);
            create(server.objects);
            return server;
        });
    }

    private static void create(Path folder) {
        try {
            Disk.createFolder(folder);
        } catch (IOException e) {
            throw new DevServiceException("The folder " + folder + " can't be made", e);
        }
    }

    /**
     * Returns where it is. Buckets are part of the path, not of the host.
     *
     * @return such as {@code http://127.0.0.1:9000}
     */
    public URI endpoint() {
        return URI.create("http://%s:%d".formatted(Ports.HOST, port()));
    }

    /**
     * Returns the access key, which may do everything.
     *
     * @return no secret
     */
    public String accessKey() {
        return ACCESS_KEY;
    }

    /**
     * Returns the secret key.
     *
     * @return a secret
     */
    public String secretKey() {
        return secretKey;
    }

    /**
     * Makes a bucket if it is not there.
     *
     * @param name lower-case letters, digits and hyphens, 3 to 63
     */
    public void makeBucket(String name) {
        if (!name.matches(BUCKET_NAME)) {
            throw new IllegalArgumentException("no name of a bucket: " + name);
        }
        create(objects.resolve(name));
    }

    /** The secret is in a file that only its owner reads: a command line can be read by all. */
    @Override
    ServerProcess launch(ServerFolder folder, int port) {
        pidFile.toFile().delete();
        Path settings = folder.resolve("s3.properties");
        Disk.writePrivately(settings, settings(port));
        return ServerProcess.start(
                NAME,
                TERMINATE,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        S3Process.class.getName(),
                        settings.toString()),
                // not in the command line: only of a short one does Java tell the arguments, by which one left behind
                // is known
                Map.of("CLASSPATH", classPath()),
                folder);
    }

    /** The jars of this process: it may have been started with a class path or with a module path. */
    static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String settings(int port) {
        Properties settings = new Properties();
        settings.setProperty("s3proxy.endpoint", "http://%s:%d".formatted(Ports.HOST, port));
        settings.setProperty("s3proxy.authorization", "aws-v4");
        settings.setProperty("s3proxy.identity", ACCESS_KEY);
        settings.setProperty("s3proxy.credential", secretKey);
        settings.setProperty("s3proxy.cors-allow-all", "true");
        settings.setProperty(S3Process.OBJECTS, objects.toString());
        settings.setProperty(S3Process.PID_FILE, pidFile.toString());
        try (StringWriter text = new StringWriter()) {
            settings.store(text, null);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    boolean isReady(ServerProcess process, int port) {
        return Files.exists(pidFile) && Disk.read(pidFile).strip().equals(String.valueOf(process.pid()));
    }
}

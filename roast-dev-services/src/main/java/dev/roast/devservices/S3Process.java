package dev.roast.devservices;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** What the S3 server's process runs: S3Proxy over a folder, as a properties file says. */
final class S3Process {
    static final String OBJECTS = "roast.objects";
    static final String PID_FILE = "roast.pid-file";

    private S3Process() {}

    /**
     * Starts it. The process ends by a signal.
     *
     * @param arguments the properties file
     * @throws Exception if it does not start; the process ends then
     */
    public static void main(String[] arguments) throws Exception {
        Properties settings = read(Path.of(arguments[0]));
        S3Proxy server = S3Proxy.Builder.fromProperties(settings)
                .blobStore(new FilesystemNio2BlobStore(settings.getProperty(OBJECTS)))
                .build();
        try {
            server.start();
        } catch (Exception e) {
            // its threads would keep the process alive
            e.printStackTrace();
            System.exit(1);
        }
        // it listens from here on, which is what the starting process waits for
        Disk.writePrivately(
                Path.of(settings.getProperty(PID_FILE)), ProcessHandle.current().pid() + "\n");
    }

    private static Properties read(Path file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings;
    }
}

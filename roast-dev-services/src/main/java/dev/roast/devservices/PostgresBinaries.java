package dev.roast.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, from the package of its platform. */
final class PostgresBinaries {
    /** The version of the packages that the POM names; a test holds it to what the server says of itself. */
    static final String VERSION = "17.11";

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries of(BinaryCache cache) {
        return of(cache, Platform.current());
    }

    static PostgresBinaries of(BinaryCache cache, Platform platform) {
        String name = archive(platform);
        if (BinaryCache.class.getResource("/" + name) == null) {
            throw platform.unsupported("PostgreSQL");
        }
        return new PostgresBinaries(cache.get("postgres-" + VERSION, into -> unpack(name, into)));
    }

    private static String archive(Platform platform) {
        String arch = switch (platform.arch()) {
            case "amd64" -> "x86_64";
            case "arm64" -> "arm_64";
            default -> platform.arch();
        };
        return "postgres-%s-%s.txz".formatted(platform.os(), arch);
    }

    private static void unpack(String archive, Path into) throws IOException {
        InputStream packed = BinaryCache.resource(archive).orElseThrow(() -> new IOException("no " + archive));
        Process tar = new ProcessBuilder("tar", "-x", "-o", "-f", "-", "-C", into.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream archived = new XZInputStream(packed);
                OutputStream out = tar.getOutputStream()) {
            archived.transferTo(out);
        }
        try {
            if (tar.waitFor() != 0) {
                throw new IOException("tar ended with " + tar.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevServiceException("interrupted while PostgreSQL was unpacked", e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The major version, which data folders are bound to. */
    static String majorVersion() {
        return List.of(VERSION.split("\\.")).get(0);
    }
}

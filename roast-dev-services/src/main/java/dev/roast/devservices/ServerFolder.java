package dev.roast.devservices;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;

/** The folder of one server: locked as long as it is open, and deleted with it if it is temporary. */
final class ServerFolder implements AutoCloseable {
    private static final int SECRET_BYTES = 24;

    private final Path path;
    private final boolean kept;
    private final FileChannel lock;

    private ServerFolder(Path path, boolean kept, FileChannel lock) {
        this.path = path;
        this.kept = kept;
        this.lock = lock;
    }

    static ServerFolder open(String server, ServerOptions options) {
        try {
            Path path = options.folder().isPresent()
                    ? Disk.createFolder(options.folder().get())
                    : Files.createTempDirectory("roast-" + server + "-");
            Path real = path.toRealPath();
            return new ServerFolder(real, options.folder().isPresent(), lock(real));
        } catch (IOException e) {
            throw new DevServiceException(
                    "The folder %s can't be used; choose one that can be written to"
                            .formatted(options.folder().map(Path::toString).orElse("for temporary files")),
                    e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new DevServiceException(
                    "The folder %s is in use by another process; stop that first, or choose another folder"
                            .formatted(folder));
        }
        return channel;
    }

    /** The lock is the process's: it ends with it, however that ends. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // this very process holds it
            return false;
        }
    }

    Path path() {
        return path;
    }

    boolean isKept() {
        return kept;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Returns what to delete when the process that uses this is killed. */
    Optional<Path> temporary() {
        return kept ? Optional.empty() : Optional.of(path);
    }

    /** Returns the secret that is kept under this name; makes it at the first time. */
    String secret(String name) {
        Path file = path.resolve(name);
        if (Files.exists(file)) {
            return Disk.read(file).strip();
        }
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Disk.writePrivately(file, secret);
        return secret;
    }

    /** Returns the port of the last time, if there was one. */
    OptionalInt port() {
        Path file = path.resolve("port");
        return Files.exists(file)
                ? OptionalInt.of(Integer.parseInt(Disk.read(file).strip()))
                : OptionalInt.empty();
    }

    void keepPort(int port) {
        Disk.writePrivately(path.resolve("port"), String.valueOf(port));
    }

    /** Lets another user of this machine pass through, to a folder in this one that is theirs. */
    void letPass() {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new DevServiceException("The rights of " + path + " can't be changed; choose another folder", e);
        }
    }

    @Override
    public void close() {
        try {
            if (!kept) {
                Disk.delete(path);
            }
            lock.close();
        } catch (IOException e) {
            throw new DevServiceException("The lock of " + path + " can't be given back", e);
        }
    }
}

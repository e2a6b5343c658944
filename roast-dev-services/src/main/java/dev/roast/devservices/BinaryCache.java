package dev.roast.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where binaries are unpacked, once for each version: in the place for such files, which all servers of this user share, or, if that
 * can't be written to, among the temporary files.
 */
final class BinaryCache {
    private static final String NAME = "roast-dev-services";
    private static final String COMPLETE = "complete";

    private final Path folder;

    BinaryCache(Path folder) {
        this.folder = folder;
    }

    static BinaryCache ofUser() {
        Path place = RootWay.needed()
                // root's home is closed to the user who runs PostgreSQL
                ? Path.of("/var/cache")
                : Path.of(System.getProperty("user.home"), ".cache");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        return new BinaryCache(
                canBeMade(place.resolve(NAME))
                        ? place.resolve(NAME)
                        : temporary.resolve(NAME + "-" + System.getProperty("user.name")));
    }

    private static boolean canBeMade(Path folder) {
        try {
            make(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** Unpacks into a folder. */
    @FunctionalInterface
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    /**
     * Returns the folder with this name, unpacked whole: now, or by an earlier process.
     *
     * @param name with the version
     */
    Path get(String name, Unpacking unpacking) {
        Path place = folder.resolve(name);
        try {
            requireOurs();
            if (!isComplete(place)) {
                unpack(place, unpacking);
            }
            return place;
        } catch (IOException e) {
            throw new DevServiceException("The binaries could not be unpacked into " + place, e);
        }
    }

    private static void make(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Nobody else may have put a program there. */
    private void requireOurs() throws IOException {
        make(folder);
        PosixFileAttributes attributes =
                Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean othersWrite = attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                || attributes.permissions().contains(PosixFilePermission.GROUP_WRITE);
        if (!attributes.isDirectory()
                || othersWrite
                || !attributes.owner().getName().equals(System.getProperty("user.name"))) {
            throw new DevServiceException(
                    "The folder %s is not this user's alone to write to; change its rights, or delete it"
                            .formatted(folder));
        }
    }

    /** Temporary files are cleared away when they have not been used for some days, one by one. */
    private static boolean isComplete(Path place) throws IOException {
        Path mark = place.resolve(COMPLETE);
        return Files.exists(mark) && Files.readString(mark).equals(String.valueOf(count(place) - 1));
    }

    private static long count(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.count();
        }
    }

    private void unpack(Path place, Unpacking unpacking) throws IOException {
        Path beside = Files.createTempDirectory(folder, "unpacking-");
        try {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpacking.into(beside);
            Files.writeString(beside.resolve(COMPLETE), String.valueOf(count(beside)));
            publish(beside, place);
        } finally {
            Disk.delete(beside);
        }
    }

    /** Two processes may do this at once: the second one finds the first one's. */
    private static void publish(Path beside, Path place) throws IOException {
        if (Files.exists(place) && !isComplete(place)) {
            Disk.delete(place);
        }
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            if (!isComplete(place)) {
                throw e;
            }
        }
    }

    /** Opens the first of these that is on the class path. */
    static Optional<InputStream> resource(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(BinaryCache.class.getResource("/" + name)))
                .findFirst()
                .map(found -> {
                    try {
                        return found.openStream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}

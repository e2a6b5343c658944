package dev.roast.memory;

import dev.roast.model.FileKey;
import dev.roast.port.BlobStat;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import dev.roast.port.PortUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;

/**
 * Files in a folder, which several processes of one machine may share. Grants nothing. Safe for use by many threads.
 *
 * <p>A file is written beside its place, forced to the disk, and moved to its place in one step, so that neither a reader
 * nor a power failure meets half of it. What a crash leaves beside the place is removed when the key is deleted.
 */
public final class FolderBlobStore implements BlobStore {
    private final FolderLayout layout;

    /**
     * Makes one. Touches nothing on the disk.
     *
     * @param folder where the files are; it is made when the first one is written
     */
    public FolderBlobStore(Path folder) {
        this.layout = new FolderLayout(folder);
    }

    @Override
    public void put(FileKey key, InputStream bytes, long length, String contentType) {
        run("write", key, () -> {
            Path place = layout.place(key);
            FolderSync.create(layout.folderOf(key));
            Path beside = layout.beside(key);
            try {
                write(bytes, length, beside);
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
                FolderSync.force(layout.folderOf(key));
            } finally {
                Files.deleteIfExists(beside);
            }
            return true;
        });
    }

    private static void write(InputStream bytes, long length, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ExactLength.copy(bytes, length, Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return run("open", key, () -> ifThere(() -> Files.newInputStream(layout.place(key))));
    }

    @Override
    public Optional<BlobStat> stat(FileKey key) {
        return run("look at", key, () -> ifThere(() -> new BlobStat(Files.size(layout.place(key)))));
    }

    @Override
    public void delete(Collection<FileKey> keys) {
        for (FileKey key : keys) {
            run("delete", key, () -> delete(key));
        }
    }

    private boolean delete(FileKey key) throws IOException {
        boolean deleted = false;
        for (Path file : layout.allOf(key)) {
            deleted |= Files.deleteIfExists(file);
        }
        if (deleted) {
            FolderSync.force(layout.folderOf(key));
        }
        return deleted;
    }

    @Override
    public Optional<Grant> grant(GrantRequest request) {
        return Optional.empty();
    }

    private interface Io<T> {
        T run() throws IOException;
    }

    private static <T> Optional<T> ifThere(Io<T> io) throws IOException {
        try {
            return Optional.of(io.run());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static <T> T run(String what, FileKey key, Io<T> io) {
        try {
            return io.run();
        } catch (IOException e) {
            throw new PortUnavailableException("could not " + what + " " + key + " in the folder, see the cause", e);
        }
    }
}

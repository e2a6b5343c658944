package dev.roast.memory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes folders, and brings what changed in them to the disk. */
final class FolderSync {
    private FolderSync() {}

    /** Makes a folder and those above it, and forces the names of the new ones to the disk. */
    static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            create(parent);
            Files.createDirectories(folder);
            force(parent);
        }
    }

    /** Forces the names in a folder to the disk, where the platform can open folders (Windows can't). */
    static void force(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}

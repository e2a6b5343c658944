package dev.roast.memory;

import dev.roast.model.FileKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Where the file of a key is: two levels of folders out of a hash of the key, so that no folder grows large, and then the
 * key as one name. A slash in it becomes {@code ~}, and a file that is being written has {@code +} and a number at its end.
 * Neither sign can be in a key, so no key leaves its folder, and no two share a name.
 */
final class FolderLayout {
    private static final String SLASH = "~";
    private static final String UNFINISHED = "+";

    private final Path top;

    FolderLayout(Path top) {
        this.top = top.toAbsolutePath().normalize();
    }

    Path folderOf(FileKey key) {
        String hash = sha256(key);
        return top.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
    }

    Path place(FileKey key) {
        return folderOf(key).resolve(name(key));
    }

    /** Makes a new, empty file beside the place, which only this user may read where the file system knows users. */
    Path beside(FileKey key) throws IOException {
        return Files.createTempFile(folderOf(key), name(key) + UNFINISHED, "");
    }

    /** Returns the files of a key, the unfinished ones included. */
    List<Path> allOf(FileKey key) throws IOException {
        String name = name(key);
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folderOf(key), file -> isOf(name, file))) {
            all.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    private static boolean isOf(String name, Path file) {
        String other = file.getFileName().toString();
        return other.equals(name) || other.startsWith(name + UNFINISHED);
    }

    private static String name(FileKey key) {
        return key.value().replace("/", SLASH);
    }

    private static String sha256(FileKey key) {
        try {
            byte[] value = key.value().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

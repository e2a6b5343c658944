package dev.roast.memory;

import dev.roast.model.FileKey;
import dev.roast.port.NewFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files, and in which order those that nothing has adopted are to be removed. One that is given out as doomed goes
 * behind all others, so that an object that can't be deleted does not hold up the rest.
 */
final class FileTable {
    private final Map<FileKey, FileRow> rows = new HashMap<>();
    private final Schedule<FileRow> removals = new Schedule<>();

    Optional<FileRow> find(FileKey key) {
        return Optional.ofNullable(rows.get(key));
    }

    FileRow add(NewFile file, Instant now) {
        FileRow row = new FileRow(file, now);
        rows.put(row.key, row);
        removeAt(row, row.expiresAt);
        return row;
    }

    void adopt(FileRow row) {
        row.adopted = true;
        unschedule(row);
    }

    /** What needed the file is gone. */
    void release(FileRow row, Instant now) {
        row.adopted = false;
        if (row.marked.isEmpty()) {
            row.expiresAt = now;
            removeAt(row, now);
        }
    }

    List<FileKey> doomed(int max, Instant now) {
        List<FileRow> doomed = removals.until(now, max);
        doomed.forEach(row -> {
            row.marked = Optional.of(now);
            removeAt(row, now);
        });
        return doomed.stream().map(row -> row.key).toList();
    }

    /** Returns whether the row is gone with its object. If the object could be written after it was given out, it stays. */
    boolean gone(FileRow row) {
        if (row.marked.isEmpty()) {
            return false;
        }
        if (row.marked.filter(row.grantedUntil::isAfter).isPresent()) {
            removeAt(row, row.grantedUntil);
            return false;
        }
        unschedule(row);
        rows.remove(row.key);
        return true;
    }

    private void removeAt(FileRow row, Instant time) {
        unschedule(row);
        row.removal = Optional.of(removals.add(time, row));
    }

    private void unschedule(FileRow row) {
        row.removal.ifPresent(removals::remove);
        row.removal = Optional.empty();
    }
}

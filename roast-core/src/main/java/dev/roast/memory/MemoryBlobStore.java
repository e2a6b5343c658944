package dev.roast.memory;

import dev.roast.model.FileKey;
import dev.roast.port.BlobStat;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import dev.roast.port.PortUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files in the memory of one process, each below 2 GiB. Grants nothing. Safe for use by many threads. */
public final class MemoryBlobStore implements BlobStore {
    private final Map<FileKey, byte[]> objects = new ConcurrentHashMap<>();

    /** Makes an empty one. */
    public MemoryBlobStore() {}

    @Override
    public void put(FileKey key, InputStream bytes, long length, String contentType) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try {
            ExactLength.copy(bytes, length, copy);
        } catch (IOException e) {
            throw new PortUnavailableException("the bytes of " + key + " could not be read, try again", e);
        }
        objects.put(key, copy.toByteArray());
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return find(key).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<BlobStat> stat(FileKey key) {
        return find(key).map(bytes -> new BlobStat(bytes.length));
    }

    private Optional<byte[]> find(FileKey key) {
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public void delete(Collection<FileKey> keys) {
        keys.forEach(objects::remove);
    }

    @Override
    public Optional<Grant> grant(GrantRequest request) {
        return Optional.empty();
    }
}

package dev.roast.testkit.simulation;

import dev.roast.model.FileKey;
import dev.roast.port.BlobStat;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects, with a list of what there is, and a witness who sees each being written and deleted. */
final class WatchedBlobs implements BlobStore {
    private static final String PLACE = "https://storage.invalid/";

    private final BlobStore real;
    private final Witness witness;
    private final Set<FileKey> there = new LinkedHashSet<>();

    WatchedBlobs(BlobStore real, Witness witness) {
        this.real = real;
        this.witness = witness;
    }

    List<FileKey> there() {
        return List.copyOf(there);
    }

    @Override
    public void put(FileKey key, InputStream bytes, long length, String contentType) {
        if (there.contains(key)) {
            witness.touches(key, true);
        }
        witness.note("put " + key);
        real.put(key, bytes, length, contentType);
        there.add(key);
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return real.open(key);
    }

    @Override
    public Optional<BlobStat> stat(FileKey key) {
        return real.stat(key);
    }

    @Override
    public void delete(Collection<FileKey> keys) {
        keys.forEach(key -> witness.touches(key, false));
        witness.note("delete " + keys);
        real.delete(keys);
        there.removeAll(keys);
    }

    /** Writes what someone was let write: the very bytes that were said, so it may do so again. */
    void arrives(FileKey key, byte[] bytes) {
        witness.note("arrives " + key);
        real.put(key, new ByteArrayInputStream(bytes), bytes.length, "application/pdf");
        there.add(key);
    }

    @Override
    public Optional<Grant> grant(GrantRequest request) {
        return Optional.of(new Grant("PUT", URI.create(PLACE + request.key().value()), Map.of()));
    }

    static FileKey keyOf(Grant grant) {
        return new FileKey(grant.url().toString().substring(PLACE.length()));
    }
}

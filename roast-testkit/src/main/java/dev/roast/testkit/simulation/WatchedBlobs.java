package dev.roast.testkit.simulation;

import dev.roast.model.FileKey;
import dev.roast.port.BlobStat;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The objects, with a list of what there is, and a witness who sees each being written and deleted. */
final class WatchedBlobs implements BlobStore {
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

    @Override
    public Optional<Grant> grant(GrantRequest request) {
        return real.grant(request);
    }
}

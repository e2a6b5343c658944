package dev.roast.example.web;

import dev.roast.model.FileKey;
import dev.roast.port.BlobStat;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A blob store for which this server takes the files, where the store itself can't grant that they are sent to it. */
final class GrantingBlobStore implements BlobStore {
    static final String PATH = "/api/uploads/";

    private final BlobStore store;
    private final UploadGrants grants;

    GrantingBlobStore(BlobStore store, UploadGrants grants) {
        this.store = store;
        this.grants = grants;
    }

    /** Returns a relative address: under which name this server is reached, only a request tells. */
    @Override
    public Optional<Grant> grant(GrantRequest request) {
        return store.grant(request)
                .or(() -> Optional.of(new Grant(
                        "PUT",
                        URI.create(PATH + grants.sign(request)),
                        Map.of("Content-Type", request.contentType()))));
    }

    @Override
    public void put(FileKey key, InputStream bytes, long length, String contentType) {
        store.put(key, bytes, length, contentType);
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return store.open(key);
    }

    @Override
    public Optional<BlobStat> stat(FileKey key) {
        return store.stat(key);
    }

    @Override
    public void delete(Collection<FileKey> keys) {
        store.delete(keys);
    }
}

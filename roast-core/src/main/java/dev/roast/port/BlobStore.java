package dev.roast.port;

import dev.roast.model.FileKey;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;

/** Where files are. Knows keys and bytes only; which of them are needed, the {@link FileLedger} knows. */
public interface BlobStore {

    /**
     * Writes an object, whole or not at all: until this has returned no reader sees a part of it.
     *
     * @param key where; an object that is there already is replaced
     * @param bytes read to the end or to the length, not closed
     * @param length how many there are
     * @param contentType what they are
     * @throws PortFailureException if there are fewer or more bytes than said; nothing is written then
     */
    void put(FileKey key, InputStream bytes, long length, String contentType);

    /**
     * Opens an object to read it.
     *
     * @param key which
     * @return a stream that the caller closes, or empty if there is no such object
     */
    Optional<InputStream> open(FileKey key);

    /**
     * Looks at an object.
     *
     * @param key which
     * @return what is known of it, or empty if there is no such object
     */
    Optional<BlobStat> stat(FileKey key);

    /**
     * Deletes objects.
     *
     * @param keys which; those that are not there are passed over
     */
    void delete(Collection<FileKey> keys);

    /**
     * Allows someone else to write an object directly.
     *
     * @param request what, exactly
     * @return how, or empty if this store can't do that
     */
    Optional<Grant> grant(GrantRequest request);
}

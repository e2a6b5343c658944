package dev.roast.internal.intake;

import dev.roast.model.FileKey;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes keys that no one can guess, that spread over an object store's partitions, and that hold nothing of the account. */
final class FileKeys {
    private static final int BYTES = 24;
    private static final int PREFIX = 4;

    private final SecureRandom random;

    FileKeys(SecureRandom random) {
        this.random = random;
    }

    FileKey resume() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        return new FileKey(name.substring(0, PREFIX) + "/" + name.substring(PREFIX) + ".pdf");
    }
}

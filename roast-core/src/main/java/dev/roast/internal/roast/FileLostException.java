package dev.roast.internal.roast;

import dev.roast.model.RoastException;

/** The uploaded file is gone from the storage. */
final class FileLostException extends RoastException {
    private static final long serialVersionUID = 1L;

    FileLostException() {
        super("The uploaded file is gone from the storage; upload the resume again.");
    }
}

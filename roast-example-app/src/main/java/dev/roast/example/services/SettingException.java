package dev.roast.example.services;

import dev.roast.model.RoastException;

/** A setting is wrong, or what it names is not there. Its message is one sentence that names the setting and holds no secret. */
public final class SettingException extends RoastException {
    private static final long serialVersionUID = 1L;

    SettingException(String message) {
        super(message);
    }

    SettingException(String message, Throwable cause) {
        super(message, cause);
    }
}

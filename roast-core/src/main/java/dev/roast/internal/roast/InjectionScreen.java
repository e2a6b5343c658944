package dev.roast.internal.roast;

/**
 * Keeps what tries to instruct the model out of the prompt. So far that is text that a person cannot see: it is no part of
 * the lines, and is counted in the facts.
 */
final class InjectionScreen {

    ScreenedText screen(RedactedText text) {
        return new ScreenedText(text);
    }
}

package dev.roast.internal.pdf;

/**
 * A text on a page that nobody sees.
 *
 * @param text what it says
 * @param reason why nobody sees it
 */
record HiddenRun(String text, String reason) {}

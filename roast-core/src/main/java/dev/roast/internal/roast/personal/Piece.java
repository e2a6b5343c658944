package dev.roast.internal.roast.personal;

/**
 * Where something stands in a line.
 *
 * @param kind what it is
 * @param start of its first character
 * @param end after its last character
 */
public record Piece(Kind kind, int start, int end) {}

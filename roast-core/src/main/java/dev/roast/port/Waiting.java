package dev.roast.port;

/**
 * What an account has announced or uploaded and no roast has taken.
 *
 * @param files how many
 * @param bytes how many in all, as announced
 */
public record Waiting(int files, long bytes) {}

package dev.roast.port;

/**
 * What is known of an object without reading it.
 *
 * @param length in bytes
 */
public record BlobStat(long length) {}

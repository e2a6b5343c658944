package dev.roast.internal.pdf;

/**
 * How large the parts of one file may be, before anything on its pages is drawn. Of 23 real resumes
 * (the longest has 56 pages) none has a file over 1.3 MB, streams that unpack to over 2.7 MB in all, a font that maps
 * over 1,400 characters, more than 914 objects, or a page tree that is over one level deep, has over 56 entries or names anything again.
 *
 * @param bytes of the file
 * @param treeDepth how deep the page tree is nested
 * @param treeRepeats how often the page tree may name a part of it again
 * @param treeEntries how many entries the page tree has, inner ones and pages
 * @param streamBytes of one stream when it is unpacked
 * @param unpackedBytes of all streams, each counted as often as it is unpacked
 * @param mappings to Unicode and to widths that the ranges of all fonts stand for
 * @param objects in one table of them
 */
record FileLimits(
        int bytes,
        int treeDepth,
        int treeRepeats,
        int treeEntries,
        int streamBytes,
        long unpackedBytes,
        int mappings,
        int objects) {

    static FileLimits defaults() {
        return new FileLimits(32 << 20, 100, 100, 20_000, 24 << 20, 96L << 20, 2_000_000, 300_000);
    }
}

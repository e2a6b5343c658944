package dev.roast.house.wording;

/**
 * A hash of strings that is the same on every machine and in every release, unlike {@code Object.hashCode}: FNV-1a over
 * UTF-16 units (Fowler, Noll, Vo), then the finaliser of MurmurHash3 so that near strings land far apart.
 */
final class StableHash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** No text has this unit, so ("ab", "c") and ("a", "bc") differ. */
    private static final char END = '\uffff';

    private StableHash() {}

    static long of(long seed, String... parts) {
        long hash = OFFSET ^ mix(seed);
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * PRIME;
            }
            hash = (hash ^ END) * PRIME;
        }
        return mix(hash);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}

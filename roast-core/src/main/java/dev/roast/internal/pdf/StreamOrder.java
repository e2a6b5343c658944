package dev.roast.internal.pdf;

import java.util.List;

/**
 * How well the order of drawing agrees with the order of reading: of all pairs of lines on a page, the share that is
 * drawn in the order in which it is read (Kendall's tau, taken from 0 to 1).
 */
final class StreamOrder {
    private long pairs;
    private long agreeing;

    /** Takes the lines of a page, each as its place in the order of drawing, in the order of reading. */
    void add(List<Integer> drawn) {
        int[] order = drawn.stream().mapToInt(Integer::intValue).toArray();
        long all = (long) order.length * (order.length - 1) / 2;
        pairs += all;
        agreeing += all - inversions(order, new int[order.length], 0, order.length);
    }

    double agreement() {
        return pairs == 0 ? 1 : (double) agreeing / pairs;
    }

    /** Counts, while it sorts by merging, how many pairs are in the wrong order. */
    private static long inversions(int[] order, int[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(order, spare, from, middle) + inversions(order, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = left < middle && (right == to || order[left] <= order[right]);
            if (!takeLeft) {
                count += middle - left;
            }
            spare[i] = takeLeft ? order[left++] : order[right++];
        }
        System.arraycopy(spare, from, order, from, to - from);
        return count;
    }
}

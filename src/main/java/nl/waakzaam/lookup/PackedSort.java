// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

/**
 * Sorts records of a few longs in place: quicksort in three parts (many forms occur more than once), with a pivot that
 * no order of the input makes bad on purpose.
 */
final class PackedSort {
    private static final int SMALL = 12;

    private final long[] keys;
    private final int words;
    private final long[] pivot;
    private long random = 0x9E3779B97F4A7C15L;

    private PackedSort(long[] keys, int words) {
        this.keys = keys;
        this.words = words;
        this.pivot = new long[words];
    }

    static void sort(long[] keys, int count, int words) {
        new PackedSort(keys, words).sort(0, count);
    }

    private void sort(int from, int to) {
        int low = from;
        int high = to;
        while (high - low > SMALL) {
            System.arraycopy(keys, (low + pick(high - low)) * words, pivot, 0, words);
            int less = low;
            int greater = high;
            for (int index = low; index < greater; ) {
                int order = SortedForms.compare(keys, index * words, pivot, 0, words);
                if (order < 0) {
                    swap(less++, index++);
                } else if (order > 0) {
                    swap(index, --greater);
                } else {
                    index++;
                }
            }
            if (less - low < high - greater) {
                sort(low, less);
                low = greater;
            } else {
                sort(greater, high);
                high = less;
            }
        }
        insert(low, high);
    }

    private void insert(int from, int to) {
        for (int index = from + 1; index < to; index++) {
            for (int at = index;
                    at > from && SortedForms.compare(keys, at * words, keys, (at - 1) * words, words) < 0;
                    at--) {
                swap(at, at - 1);
            }
        }
    }

    private void swap(int left, int right) {
        for (int word = 0; word < words; word++) {
            long kept = keys[left * words + word];
            keys[left * words + word] = keys[right * words + word];
            keys[right * words + word] = kept;
        }
    }

    private int pick(int range) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) Long.remainderUnsigned(random, range);
    }
}

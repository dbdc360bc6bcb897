// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Arrays;

/** Collects folded forms of one length class and sorts them. */
final class FormsBuilder {
    private final int words;
    private long[] keys;
    private int count;

    FormsBuilder(int words) {
        this.words = words;
        this.keys = new long[words * 16];
    }

    int count() {
        return count;
    }

    void add(byte[] codes, int length) {
        if ((count + 1) * words > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(keys.length + keys.length / 2, (count + 1) * words));
        }
        int at = count++ * words;
        for (int depth = 0; depth < length; depth++) {
            keys[at + depth / SortedForms.SYMBOLS_PER_WORD] |= (long) codes[depth] << SortedForms.shift(depth);
        }
    }

    /** The distinct forms that {@code known} does not hold yet; this builder is spent. */
    SortedForms sortedWithout(SortedForms known) {
        PackedSort.sort(keys, count, words);
        int kept = 0;
        for (int index = 0; index < count; index++) {
            int at = index * words;
            boolean twin = kept > 0 && SortedForms.compare(keys, at, keys, (kept - 1) * words, words) == 0;
            if (!twin && !known.contains(keys, at)) {
                System.arraycopy(keys, at, keys, kept++ * words, words);
            }
        }
        return new SortedForms(words, Arrays.copyOf(keys, kept * words), kept);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Arrays;

/**
 * Distinct folded forms, sorted, twelve symbols of five bits in each of {@code words} longs; read as a tree in which a
 * node is the range of forms that share their first symbols. A directory over the first symbols saves the first steps.
 * Immutable.
 */
final class SortedForms {
    static final int SYMBOLS_PER_WORD = 12;
    private static final int MOST_DIRECTORY_SYMBOLS = 4;

    private final int words;
    private final int capacity;
    private final long[] keys;
    private final int size;
    private final int directorySymbols;
    private final int[] directory;

    /** @param keys sorted and distinct in its first {@code size} forms; becomes this object's own */
    SortedForms(int words, long[] keys, int size) {
        this.words = words;
        this.capacity = words * SYMBOLS_PER_WORD;
        this.keys = keys;
        this.size = size;
        this.directorySymbols = directorySymbols(size);
        this.directory = directory();
    }

    int size() {
        return size;
    }

    long bytes() {
        return 8L * keys.length + 4L * directory.length;
    }

    /** The code at a place counted from 0; 0 behind the end. */
    int symbol(int index, int depth) {
        return depth == capacity ? 0 : (int) (keys[index * words + depth / SYMBOLS_PER_WORD] >>> shift(depth)) & 31;
    }

    int length(int index) {
        int length = 0;
        while (symbol(index, length) != 0) {
            length++;
        }
        return length;
    }

    String text(int index) {
        int length = length(index);
        var text = new StringBuilder(length);
        for (int depth = 0; depth < length; depth++) {
            text.append(FoldedAlphabet.symbol(symbol(index, depth)));
        }
        return text.toString();
    }

    /** The first form in a node's range that continues with {@code code} or a later symbol. */
    int childStart(int from, int to, int depth, int code) {
        if (from == to) {
            return to;
        }
        return depth < directorySymbols ? directoryStart(from, depth, code) : search(from, to, depth, code);
    }

    /** The first form in a node's range that continues with a symbol later than {@code code}. */
    int childEnd(int from, int to, int depth, int code) {
        return childStart(from, to, depth, code + 1);
    }

    boolean contains(long[] other, int at) {
        var prefix = directorySymbols == 0 ? 0 : (int) (other[at] >>> (60 - 5 * directorySymbols));
        int low = directory[prefix];
        int high = directory[prefix + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(keys, middle * words, other, at, words);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** All forms of both, in order. */
    SortedForms mergedWith(SortedForms other) {
        var merged = new long[(size + other.size) * words];
        int mine = 0;
        int theirs = 0;
        int count = 0;
        while (mine < size || theirs < other.size) {
            int order = mine == size
                    ? 1
                    : theirs == other.size ? -1 : compare(keys, mine * words, other.keys, theirs * words, words);
            System.arraycopy(
                    order <= 0 ? keys : other.keys, (order <= 0 ? mine : theirs) * words, merged, count * words, words);
            count++;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return new SortedForms(words, Arrays.copyOf(merged, count * words), count);
    }

    static int compare(long[] left, int leftAt, long[] right, int rightAt, int words) {
        for (int word = 0; word < words; word++) {
            int order = Long.compare(left[leftAt + word], right[rightAt + word]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** How far a symbol's five bits stand from the right in its word; the top four bits stay empty. */
    static int shift(int depth) {
        return 55 - 5 * (depth % SYMBOLS_PER_WORD);
    }

    /** Doubles its steps from the left, where what is sought mostly lies, and then halves what is left. */
    private int search(int from, int to, int depth, int code) {
        int word = depth / SYMBOLS_PER_WORD;
        int shift = shift(depth);
        int low = from;
        int high = from;
        for (int step = 1; high < to && symbol(high, word, shift) < code; step <<= 1) {
            low = high + 1;
            high += step;
        }
        high = Math.min(high, to);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (symbol(middle, word, shift) < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int symbol(int index, int word, int shift) {
        return (int) (keys[index * words + word] >>> shift) & 31;
    }

    private int directoryStart(int from, int depth, int code) {
        long prefix = depth == 0 ? 0 : keys[from * words] >>> (60 - 5 * depth);
        return directory[(int) ((prefix << 5) + code) << 5 * (directorySymbols - depth - 1)];
    }

    private static int directorySymbols(int size) {
        int symbols = 0;
        while (symbols < MOST_DIRECTORY_SYMBOLS && 1L << 5 * (symbols + 1) <= 2L * size) {
            symbols++;
        }
        return symbols;
    }

    private int[] directory() {
        var starts = new int[(1 << 5 * directorySymbols) + 1];
        int next = 0;
        for (int index = 0; index < size; index++) {
            int prefix = directorySymbols == 0 ? 0 : (int) (keys[index * words] >>> (60 - 5 * directorySymbols));
            while (next <= prefix) {
                starts[next++] = index;
            }
        }
        Arrays.fill(starts, next, starts.length, size);
        return starts;
    }
}

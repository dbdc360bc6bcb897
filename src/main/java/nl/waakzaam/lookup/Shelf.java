// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

/** The forms of one length class: sorted forwards, sorted by their reversal, and by what is readable. Immutable. */
record Shelf(int shortest, int longest, SortedForms forward, SortedForms backward, WornForms worn) {
    Shelf(int shortest, int longest, SortedForms forward, SortedForms backward) {
        this(shortest, longest, forward, backward, new WornForms(forward, longest));
    }

    static Shelf empty(int shortest, int longest) {
        int words = words(longest);
        return new Shelf(
                shortest, longest, new SortedForms(words, new long[0], 0), new SortedForms(words, new long[0], 0));
    }

    static int words(int longest) {
        return Math.ceilDiv(longest, SortedForms.SYMBOLS_PER_WORD);
    }

    boolean mayHold(int from, int to) {
        return forward.size() > 0 && from <= longest && to >= shortest;
    }

    Shelf mergedWith(Shelf other) {
        return new Shelf(shortest, longest, forward.mergedWith(other.forward), backward.mergedWith(other.backward));
    }

    long bytes() {
        return forward.bytes() + backward.bytes() + worn.bytes();
    }

    /** How many forms have this length and begin like it, their last {@code open} symbols aside; at most {@code most}. */
    int sameBeginning(byte[] codes, int length, int open, int most) {
        int from = 0;
        int to = forward.size();
        for (int depth = 0; depth < length - open && from < to; depth++) {
            from = forward.childStart(from, to, depth, codes[depth]);
            to = forward.childEnd(from, to, depth, codes[depth]);
        }
        return ending(from, to, Math.max(0, length - open), length, most);
    }

    private int ending(int from, int to, int depth, int length, int most) {
        if (from >= to || most <= 0) {
            return 0;
        }
        if (depth == length) {
            return forward.symbol(from, depth) == 0 ? 1 : 0;
        }
        int count = 0;
        int next = forward.symbol(from, depth) == 0 ? from + 1 : from;
        while (next < to && count < most) {
            int end = forward.childEnd(next, to, depth, forward.symbol(next, depth));
            count += ending(next, end, depth + 1, length, most - count);
            next = end;
        }
        return count;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

/** Folded forms on their way into a {@link NearIndex}. */
final class Additions {
    private final byte[] codes = new byte[FoldedAlphabet.LONGEST];
    private final Pair shorts = new Pair(NearIndex.LONGEST_SHORT);
    private final Pair longs = new Pair(FoldedAlphabet.LONGEST);

    void add(CharSequence folded) {
        int length = FoldedAlphabet.encode(folded, codes);
        var pair = length <= NearIndex.LONGEST_SHORT ? shorts : longs;
        pair.forward.add(codes, length);
        FoldedAlphabet.reverse(codes, length);
        pair.backward.add(codes, length);
    }

    int count() {
        return shorts.forward.count() + longs.forward.count();
    }

    /** The short forms that the shelf does not hold yet. */
    Shelf shorts(Shelf known) {
        return shorts.without(known);
    }

    Shelf longs(Shelf known) {
        return longs.without(known);
    }

    private static final class Pair {
        final FormsBuilder forward;
        final FormsBuilder backward;

        Pair(int longest) {
            forward = new FormsBuilder(Shelf.words(longest));
            backward = new FormsBuilder(Shelf.words(longest));
        }

        Shelf without(Shelf known) {
            return new Shelf(
                    known.shortest(),
                    known.longest(),
                    forward.sortedWithout(known.forward()),
                    backward.sortedWithout(known.backward()));
        }
    }
}

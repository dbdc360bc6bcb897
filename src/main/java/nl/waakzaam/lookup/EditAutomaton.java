// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Arrays;

/**
 * The edit distance of one query to a form that is read symbol by symbol: substitution, insertion, deletion and swap of
 * neighbours (optimal string alignment), one or two in all. A state is the band of the distance table's row around its
 * diagonal: for 0, 1 and 2 edits five bits each that say which beginnings of the query are that near, and behind them the
 * half-read swaps. State 0 is dead. Mutable; belongs to one thread.
 */
final class EditAutomaton {
    static final int EVERY_SYMBOL = -1;
    private static final int LEVEL = 5;
    private static final int MASK = 31;

    private final byte[] query = new byte[FoldedAlphabet.LONGEST];
    private final long[] places = new long[32];
    private int length;
    private int edits;
    private int band;
    private int firstEditFrom;
    private int lastEditFrom;

    /**
     * @param firstEditFrom the column (length of the query's beginning) from which a first edit is allowed
     * @param lastEditFrom the column from which all edits are allowed
     */
    void prepare(byte[] codes, int length, int edits, int firstEditFrom, int lastEditFrom) {
        System.arraycopy(codes, 0, query, 0, length);
        this.length = length;
        this.edits = edits;
        this.band = (1 << (2 * edits + 1)) - 1;
        this.firstEditFrom = edits == 1 ? lastEditFrom : firstEditFrom;
        this.lastEditFrom = lastEditFrom;
        Arrays.fill(places, 0);
        for (int i = 0; i < length; i++) {
            places[query[i]] |= 1L << i;
        }
    }

    int start() {
        int zero = 1 << edits;
        return closed(zero, zero, zero, 0);
    }

    /** The state after the symbol at place {@code row}, counted from 0. */
    int next(int state, int row, int code) {
        int zero = state & MASK;
        int one = state >>> LEVEL & MASK;
        int two = state >>> 2 * LEVEL & MASK;
        int match = window(code, row);
        int earlier = row == 0 ? 0 : window(code, row - 1);
        int swapZero = state >>> 3 * LEVEL & earlier;
        int swapOne = state >>> 4 * LEVEL & earlier & MASK;
        int after = closed(
                zero & match,
                one & match | zero | zero >>> 1 | swapZero & MASK,
                two & match | one | one >>> 1 | swapOne,
                row + 1);
        int half = window(code, row + 1);
        return after | (zero & half) << 3 * LEVEL | (edits == 2 ? (one & half) << 4 * LEVEL : 0);
    }

    /** The distance of a form that ends in this state after {@code row} symbols; -1 when it is too far. */
    int distance(int state, int row) {
        int column = length - row + edits;
        if (column < 0 || column > 2 * edits) {
            return -1;
        }
        for (int level = 0; level <= edits; level++) {
            if ((state >>> level * LEVEL >>> column & 1) != 0) {
                return level;
            }
        }
        return -1;
    }

    /** The symbols that may stand next, as bits; {@link #EVERY_SYMBOL} where an edit may be made. */
    int viable(int state, int row) {
        boolean first = (state & MASK) != 0 && from(firstEditFrom, row + 1) != 0;
        boolean last = (state >>> (edits - 1) * LEVEL & MASK) != 0 && from(lastEditFrom, row + 1) != 0;
        if (first || last) {
            return EVERY_SYMBOL;
        }
        return symbols(state >>> edits * LEVEL & MASK, row - edits)
                | symbols(state >>> 3 * LEVEL & MASK, row - edits - 1)
                | symbols(state >>> 4 * LEVEL & MASK, row - edits - 1);
    }

    private int symbols(int bits, int from) {
        int found = 0;
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            int place = from + Integer.numberOfTrailingZeros(rest);
            if (place >= 0 && place < length) {
                found |= 1 << query[place];
            }
        }
        return found;
    }

    /** Adds left-out query symbols and takes away what the limits forbid. */
    private int closed(int zero, int one, int two, int row) {
        int within = upTo(length - row + edits);
        int nearest = zero & within;
        int nearer = nearest | (one | nearest << 1) & within & from(firstEditFrom, row);
        if (edits == 1) {
            return nearest | nearer << LEVEL;
        }
        int near = nearer | (two | nearer << 1) & within & from(lastEditFrom, row);
        return nearest | nearer << LEVEL | near << 2 * LEVEL;
    }

    /** Bit b: the query has this symbol at place row - edits + b. */
    private int window(int code, int row) {
        int by = row - edits;
        return (int) (by >= 0 ? places[code] >>> by : places[code] << -by) & band;
    }

    /** The bits of columns at or behind {@code column} in this row. */
    private int from(int column, int row) {
        int bit = column - row + edits;
        return bit <= 0 ? band : bit > 2 * edits ? 0 : band << bit & band;
    }

    private int upTo(int bit) {
        return bit < 0 ? 0 : bit >= 2 * edits ? band : (2 << bit) - 1;
    }
}

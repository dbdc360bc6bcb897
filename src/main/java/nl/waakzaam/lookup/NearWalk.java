// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

/**
 * Finds every form within one or two edits of a query. The query is cut in two: forms whose edits do not all lie before
 * the cut are found forwards, where all but the last edit are allowed before the cut; the others end exactly as the
 * query does, and are found in the array of reversed forms. Holds the state of one query: belongs to one thread.
 */
final class NearWalk {
    /** Ranges this small are read form by form. */
    private static final int FEW = 6;

    private static final double CUT = 0.55;

    private final byte[] codes = new byte[FoldedAlphabet.LONGEST];
    private final EditAutomaton forward = new EditAutomaton();
    private final EditAutomaton backward = new EditAutomaton();
    private final Matches matches = new Matches();
    private int length;
    private int edits;

    void prepare(CharSequence folded, int edits) {
        this.edits = edits;
        length = FoldedAlphabet.encode(folded, codes);
        matches.clear();
        int cut = Math.clamp(Math.round(CUT * length), 1, length);
        forward.prepare(codes, length, edits, 0, cut);
        FoldedAlphabet.reverse(codes, length);
        int exact = length - cut + 1;
        backward.prepare(codes, length, edits, exact, exact);
    }

    /** Adds the near forms of one shelf. */
    void search(Shelf shelf) {
        if (shelf.mayHold(length - edits, length + edits)) {
            walk(shelf.forward(), false, 0, shelf.forward().size(), 0, forward.start());
            walk(shelf.backward(), true, 0, shelf.backward().size(), 0, backward.start());
        }
    }

    Matches matches() {
        return matches;
    }

    private void walk(SortedForms forms, boolean reversed, int from, int to, int depth, int state) {
        if (to - from <= FEW) {
            for (int index = from; index < to; index++) {
                read(forms, reversed, index, depth, state);
            }
            return;
        }
        int next = from;
        if (forms.symbol(from, depth) == 0) {
            offer(forms, reversed, from, depth, state);
            next++;
        }
        int viable = automaton(reversed).viable(state, depth);
        if (viable == EditAutomaton.EVERY_SYMBOL) {
            walkEvery(forms, reversed, next, to, depth, state);
        } else {
            walkSome(forms, reversed, next, to, depth, state, viable);
        }
    }

    private void walkEvery(SortedForms forms, boolean reversed, int from, int to, int depth, int state) {
        int next = from;
        while (next < to) {
            int code = forms.symbol(next, depth);
            int end = forms.childEnd(next, to, depth, code);
            enter(forms, reversed, next, end, depth, state, code);
            next = end;
        }
    }

    private void walkSome(SortedForms forms, boolean reversed, int from, int to, int depth, int state, int viable) {
        int next = from;
        for (int rest = viable; rest != 0 && next < to; rest &= rest - 1) {
            int code = Integer.numberOfTrailingZeros(rest);
            next = forms.childStart(next, to, depth, code);
            if (next < to && forms.symbol(next, depth) == code) {
                int end = forms.childEnd(next, to, depth, code);
                enter(forms, reversed, next, end, depth, state, code);
                next = end;
            }
        }
    }

    private void enter(SortedForms forms, boolean reversed, int from, int to, int depth, int state, int code) {
        int after = automaton(reversed).next(state, depth, code);
        if (after != 0) {
            walk(forms, reversed, from, to, depth + 1, after);
        }
    }

    private void read(SortedForms forms, boolean reversed, int index, int from, int start) {
        var automaton = automaton(reversed);
        int state = start;
        int depth = from;
        for (int code = forms.symbol(index, depth); code != 0; code = forms.symbol(index, depth)) {
            state = automaton.next(state, depth++, code);
            if (state == 0) {
                return;
            }
        }
        offer(forms, reversed, index, depth, state);
    }

    /** A form that is found backwards counts only when the forward walk cannot find it. */
    private void offer(SortedForms forms, boolean reversed, int index, int depth, int state) {
        int distance = automaton(reversed).distance(state, depth);
        if (distance >= 0 && !(reversed && foundForwards(forms, index, depth))) {
            matches.add(forms, reversed, index, distance);
        }
    }

    private boolean foundForwards(SortedForms reversedForms, int index, int size) {
        int state = forward.start();
        for (int i = 0; i < size && state != 0; i++) {
            state = forward.next(state, i, reversedForms.symbol(index, size - 1 - i));
        }
        return forward.distance(state, size) >= 0;
    }

    private EditAutomaton automaton(boolean reversed) {
        return reversed ? backward : forward;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a typed number differs from one that is one edit away, as positions of the typed number only: none of them tells
 * which character is registered there.
 */
final class EditPositions {
    private EditPositions() {}

    /** Positions counted from 1; for a character that was left out, the two that stand around the gap. */
    static List<Integer> of(String typed, String registered) {
        if (typed.length() == registered.length()) {
            return differing(typed, registered);
        }
        var at = commonPrefix(typed, registered);
        return typed.length() > registered.length()
                ? List.of(at + 1)
                : IntStream.of(at, at + 1)
                        .filter(position -> position >= 1 && position <= typed.length())
                        .boxed()
                        .toList();
    }

    private static List<Integer> differing(String typed, String registered) {
        var positions = new ArrayList<Integer>(2);
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) != registered.charAt(i)) {
                positions.add(i + 1);
            }
        }
        return List.copyOf(positions);
    }

    static int commonPrefix(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return shorter;
    }
}

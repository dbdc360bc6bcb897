// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The one slip between a typed number and a registered one: all that may be told of a near number is where it lies in
 * what was typed.
 *
 * @param at place in the typed number, from 0: of the wrong character, the first of two swapped ones, the one too many,
 *     or the one before which a character lacks
 */
record Slip(Kind kind, int at) {
    /** In which way the typed number departs from the registered one. */
    enum Kind {
        NONE,
        ONE_WRONG,
        SWAPPED,
        LEFT_OUT,
        ADDED
    }

    /** Empty when more than one slip lies between them. */
    static Optional<Slip> between(String typed, String registered) {
        int at = commonPrefix(typed, registered);
        return switch (typed.length() - registered.length()) {
            case 0 -> sameLength(typed, registered, at);
            case -1 -> sameRest(typed, at, registered, at + 1) ? slip(Kind.LEFT_OUT, at) : Optional.empty();
            case 1 -> sameRest(typed, at + 1, registered, at) ? slip(Kind.ADDED, at) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Positions of the typed number, counted from 1; for a character left out, those on either side of the gap. */
    List<Integer> positions(int typedLength) {
        return switch (kind) {
            case NONE -> List.of();
            case ONE_WRONG, ADDED -> List.of(at + 1);
            case SWAPPED -> List.of(at + 1, at + 2);
            case LEFT_OUT ->
                IntStream.of(at, at + 1)
                        .filter(position -> position >= 1 && position <= typedLength)
                        .boxed()
                        .toList();
        };
    }

    static int commonPrefix(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return shorter;
    }

    private static Optional<Slip> sameLength(String typed, String registered, int at) {
        if (at == typed.length()) {
            return slip(Kind.NONE, at);
        }
        if (sameRest(typed, at + 1, registered, at + 1)) {
            return slip(Kind.ONE_WRONG, at);
        }
        boolean swapped = typed.charAt(at) == registered.charAt(at + 1)
                && typed.charAt(at + 1) == registered.charAt(at)
                && sameRest(typed, at + 2, registered, at + 2);
        return swapped ? slip(Kind.SWAPPED, at) : Optional.empty();
    }

    private static boolean sameRest(String typed, int from, String registered, int registeredFrom) {
        return typed.regionMatches(from, registered, registeredFrom, typed.length() - from);
    }

    private static Optional<Slip> slip(Kind kind, int at) {
        return Optional.of(new Slip(kind, at));
    }
}

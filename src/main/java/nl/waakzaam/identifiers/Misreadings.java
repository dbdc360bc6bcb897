// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where to look again when a check digit does not fit: the places where reading a usual look-alike instead would make it
 * fit; where there is none, the neighbours whose swap would. Four places at most: more would be no help.
 */
final class Misreadings {
    private static final int MOST = 4;

    /** Pairs of characters that are read for one another, likeliest first. */
    private static final String[] PAIRS = {
        "17", "0O", "0D", "0Q", "1I", "1L", "2Z", "5S", "6G", "8B", "08", "38", "56", "68", "06", "49", "35", "UV",
        "VY", "MN", "KX", "EF", "CG", "PR"
    };

    private Misreadings() {}

    /** Places counted from 1, in order; empty where no usual misreading explains it. */
    static List<Integer> explaining(String normal, Predicate<CharSequence> fits) {
        var characters = new StringBuilder(normal);
        var places = substitutions(characters, fits);
        return places.isEmpty()
                ? swap(characters, fits)
                : places.stream().limit(MOST).sorted().toList();
    }

    private static List<Integer> substitutions(StringBuilder characters, Predicate<CharSequence> fits) {
        var places = new ArrayList<Integer>();
        for (var pair : PAIRS) {
            for (int i = 0; i < characters.length(); i++) {
                if (explains(characters, i, pair, fits) && !places.contains(i + 1)) {
                    places.add(i + 1);
                }
            }
        }
        return places;
    }

    private static boolean explains(StringBuilder characters, int at, String pair, Predicate<CharSequence> fits) {
        char read = characters.charAt(at);
        int side = pair.indexOf(read);
        if (side < 0) {
            return false;
        }
        characters.setCharAt(at, pair.charAt(1 - side));
        boolean explained = fits.test(characters);
        characters.setCharAt(at, read);
        return explained;
    }

    private static List<Integer> swap(StringBuilder characters, Predicate<CharSequence> fits) {
        for (int i = 0; i + 1 < characters.length(); i++) {
            if (characters.charAt(i) != characters.charAt(i + 1)) {
                exchange(characters, i);
                boolean explained = fits.test(characters);
                exchange(characters, i);
                if (explained) {
                    return List.of(i + 1, i + 2);
                }
            }
        }
        return List.of();
    }

    private static void exchange(StringBuilder characters, int at) {
        char first = characters.charAt(at);
        characters.setCharAt(at, characters.charAt(at + 1));
        characters.setCharAt(at + 1, first);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A number as somebody wrote it down.
 *
 * @param way how it was misread; none when it was read well
 */
record MisreadNumber(String typed, Optional<Way> way) {
    private static final List<String> ALIKE = List.of("0ODQ", "1IL", "2Z", "5S", "6G", "8B");
    private static final String ONE_SEVEN = "17";
    private static final int TRIES = 50;

    /** A way of misreading: the classes of Verhoeff, of which the wrong single character is told apart. */
    record Way(String name, Misreading misreading, boolean lookAlike, boolean oneSeven) {
        static final Way LOOK_ALIKE = new Way("look_alike", Misreading.ONE_SUBSTITUTED, true, false);
        static final Way SEVEN = new Way("one_seven", Misreading.ONE_SUBSTITUTED, false, true);

        static List<Way> all() {
            var others = Arrays.stream(Misreading.values())
                    .map(way -> new Way(way.name().toLowerCase(Locale.ROOT), way, false, false));
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(LOOK_ALIKE, SEVEN), others)
                    .toList();
        }
    }

    /** As often misread, and in such ways, as happens. */
    static MisreadNumber now(String number, SplittableRandom random) {
        if (random.nextDouble() >= Market.MISREAD) {
            return new MisreadNumber(number, Optional.empty());
        }
        var misreading = Misreading.any(random);
        var typed = misreading.of(number, random);
        return typed.equals(number)
                ? new MisreadNumber(number, Optional.empty())
                : new MisreadNumber(typed, Optional.of(wayOf(number, typed, misreading)));
    }

    /** Misread in this way; empty when the number cannot be. */
    static Optional<MisreadNumber> in(Way way, String number, SplittableRandom random) {
        if (way.lookAlike || way.oneSeven) {
            return replaced(number, way, random);
        }
        for (int i = 0; i < TRIES; i++) {
            var typed = way.misreading.of(number, random);
            if (!typed.equals(number) && wayOf(number, typed, way.misreading).equals(way)) {
                return Optional.of(new MisreadNumber(typed, Optional.of(way)));
            }
        }
        return Optional.empty();
    }

    private static Optional<MisreadNumber> replaced(String number, Way way, SplittableRandom random) {
        var sets = way.oneSeven ? List.of(ONE_SEVEN) : ALIKE;
        int start = random.nextInt(number.length());
        for (int i = 0; i < number.length(); i++) {
            int at = (start + i) % number.length();
            char right = number.charAt(at);
            for (var set : sets) {
                if (set.indexOf(right) >= 0) {
                    var others = set.replace(String.valueOf(right), "");
                    var typed = new StringBuilder(number);
                    typed.setCharAt(at, others.charAt(random.nextInt(others.length())));
                    return Optional.of(new MisreadNumber(typed.toString(), Optional.of(way)));
                }
            }
        }
        return Optional.empty();
    }

    private static Way wayOf(String number, String typed, Misreading misreading) {
        if (misreading == Misreading.ONE_SUBSTITUTED) {
            int at = 0;
            while (number.charAt(at) == typed.charAt(at)) {
                at++;
            }
            if (areIn(ONE_SEVEN, number.charAt(at), typed.charAt(at))) {
                return Way.SEVEN;
            }
            char right = number.charAt(at);
            char wrong = typed.charAt(at);
            if (ALIKE.stream().anyMatch(set -> areIn(set, right, wrong))) {
                return Way.LOOK_ALIKE;
            }
        }
        return new Way(misreading.name().toLowerCase(Locale.ROOT), misreading, false, false);
    }

    private static boolean areIn(String set, char one, char other) {
        return set.indexOf(one) >= 0 && set.indexOf(other) >= 0;
    }
}

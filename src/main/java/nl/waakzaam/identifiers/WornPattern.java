// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A number that is worn, as the police search it: {@code ?} for one unreadable character, or a part of a number.
 *
 * @param folded look-alikes made one; {@code ?} kept; at least {@link #FEWEST} readable characters
 * @param asImei what it is if it is an IMEI; searched beside the rest
 */
public record WornPattern(String folded, Optional<WornImei> asImei) {
    /** With fewer readable characters half the register would fit. */
    public static final int FEWEST = 5;

    /** Empty when too little is readable or more was typed than any number has. */
    public static Optional<WornPattern> read(String raw) {
        if (raw.length() > Identifiers.LONGEST_RAW) {
            return Optional.empty();
        }
        var normal = normal(raw);
        long readable = normal.chars().filter(character -> character != '?').count();
        return readable >= FEWEST && normal.length() <= IdentifierKey.LONGEST
                ? Optional.of(new WornPattern(Folding.fold(normal), WornImei.of(normal)))
                : Optional.empty();
    }

    /** Whether this can be what is left of a number. */
    public boolean fits(IdentifierKey number) {
        return fits(folded, number.folded())
                || asImei.filter(imei -> imei.mayMean(number) && fits(imei.folded(), number.folded()))
                        .isPresent();
    }

    /** With unreadable characters it is the whole number, without them any part of it. */
    private static boolean fits(String pattern, String number) {
        return pattern.indexOf('?') < 0
                ? number.contains(pattern)
                : number.length() == pattern.length()
                        && IntStream.range(0, number.length())
                                .allMatch(at -> pattern.charAt(at) == '?' || pattern.charAt(at) == number.charAt(at));
    }

    private static String normal(String raw) {
        return Arrays.stream(Labels.strip(raw).replace('？', '?').split("\\?", -1))
                .map(Identifiers::normal)
                .collect(Collectors.joining("?"));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static String normal(String raw) {
        return Arrays.stream(Labels.strip(raw).replace('？', '?').split("\\?", -1))
                .map(Identifiers::normal)
                .collect(Collectors.joining("?"));
    }
}

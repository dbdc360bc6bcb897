// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Optional;

/**
 * A number that is worn, as the police search it: {@code ?} for one unreadable character, or a part of a number.
 *
 * @param folded look-alikes made one; {@code ?} kept; at least {@link #FEWEST} readable characters
 */
public record WornPattern(String folded) {
    /** With fewer readable characters half the register would fit. */
    public static final int FEWEST = 5;

    /** Empty when too little is readable or more was typed than any number has. */
    public static Optional<WornPattern> read(String raw) {
        if (raw.length() > Identifiers.LONGEST_RAW) {
            return Optional.empty();
        }
        var pattern = new StringBuilder();
        var parts = raw.replace('？', '?').split("\\?", -1);
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : "?").append(Folding.fold(Identifiers.normal(parts[i])));
        }
        long readable = pattern.chars().filter(character -> character != '?').count();
        return readable >= FEWEST && pattern.length() <= IdentifierKey.LONGEST
                ? Optional.of(new WornPattern(pattern.toString()))
                : Optional.empty();
    }
}

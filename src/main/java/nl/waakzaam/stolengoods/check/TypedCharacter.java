// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.identifiers.Identifiers;

/**
 * One letter or digit of what somebody typed.
 *
 * @param text the letter or digit in capitals
 * @param suspect whether it is one to look at again
 */
public record TypedCharacter(String text, boolean suspect) {
    /** The letters and digits of a typed number as it is read; positions count from 1 without a label, spaces and signs. */
    public static List<TypedCharacter> of(String typed, List<Integer> positions) {
        var read = Identifiers.bare(typed);
        return IntStream.range(0, read.length())
                .mapToObj(place -> new TypedCharacter(read.substring(place, place + 1), positions.contains(place + 1)))
                .toList();
    }
}

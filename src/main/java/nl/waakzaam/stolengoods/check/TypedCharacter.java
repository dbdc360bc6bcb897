// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One letter or digit of what somebody typed.
 *
 * @param text the letter or digit in capitals
 * @param suspect whether it is one to look at again
 */
public record TypedCharacter(String text, boolean suspect) {
    /** The letters and digits of a typed number; positions count from 1 without spaces and signs. */
    public static List<TypedCharacter> of(String typed, List<Integer> positions) {
        var characters = new ArrayList<TypedCharacter>();
        typed.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(point -> Character.toString(point).toUpperCase(Locale.ROOT))
                .forEach(text -> characters.add(new TypedCharacter(text, positions.contains(characters.size() + 1))));
        return List.copyOf(characters);
    }
}

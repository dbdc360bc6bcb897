// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.util.UUID;

/** A word that stands nowhere else. Without digits: by chance they would make a citizen service number, which is refused. */
public final class PlantedWord {
    private static final char FIRST_UNUSED = 'g';

    private PlantedWord() {}

    public static String after(String beginning) {
        var word = new StringBuilder(beginning);
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(character -> Character.isDigit(character) ? FIRST_UNUSED + character - '0' : character)
                .forEach(character -> word.append((char) character));
        return word.toString();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.util.Locale;
import java.util.Map;

/**
 * A letter that a municipality owes somebody.
 *
 * @param municipality the code of the one it comes from, or of what merged into it
 * @param about what it is about, by which it is found again
 * @param language that the reader chose; the letter is in Dutch (art. 2:6 Awb), the mail around it in this language
 * @param values what is filled in: texts, days, and messages that differ per language
 * @param by who has it made
 */
public record LetterOrder(
        Part part,
        String municipality,
        String about,
        Addressee to,
        Locale language,
        Map<Placeholder, Object> values,
        String by) {
    public LetterOrder {
        values = Map.copyOf(values);
    }
}

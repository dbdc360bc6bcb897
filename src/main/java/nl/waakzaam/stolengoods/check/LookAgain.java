// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.List;

/**
 * What a typist may look at again, in words and in place.
 *
 * @param typed the number as it was typed
 * @param characters its letters and digits, the doubtful ones marked; empty where none stands out
 */
public record LookAgain(String text, String typed, List<TypedCharacter> characters) {
    static List<LookAgain> of(List<CheckJson.Hint> hints, List<String> typed) {
        return hints.stream()
                .map(hint -> of(hint, typed.get(hint.kenmerk() - 1)))
                .toList();
    }

    private static LookAgain of(CheckJson.Hint hint, String typed) {
        return new LookAgain(
                hint.tekst(), typed, hint.posities().isEmpty() ? List.of() : TypedCharacter.of(typed, hint.posities()));
    }
}

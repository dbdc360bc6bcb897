// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something as it was entered, in the words of the form.
 *
 * @param id made where it was entered
 * @param moment by the clock of the phone; empty when it was entered with network
 */
public record TypedEntry(
        String id,
        String kind,
        String good,
        String standing,
        String words,
        String number,
        String moment,
        byte @Nullable [] photo) {
    /** A number that was scanned or typed: the good that bears it is there. */
    static final String NUMBER = "nummer";

    static TypedEntry of(Map<String, String> typed, byte @Nullable [] photo) {
        return new TypedEntry(
                typed.getOrDefault("wijziging", ""),
                typed.getOrDefault("soort", ""),
                typed.getOrDefault("goed", ""),
                typed.getOrDefault("stand", ""),
                typed.getOrDefault("tekst", ""),
                typed.getOrDefault("nummer", ""),
                typed.getOrDefault("om", ""),
                photo);
    }

    /** Keeps what was typed out of logs and errors. */
    @Override
    public String toString() {
        return "a typed entry";
    }
}

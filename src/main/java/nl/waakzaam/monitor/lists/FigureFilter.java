// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.lists;

import java.util.Map;
import java.util.function.Function;

/**
 * What a list of figures is narrowed by, besides a word.
 *
 * @param key how the address names it
 * @param label in the language of the reader
 * @param choices each value with its words
 * @param value of a row
 */
public record FigureFilter<R>(String key, String label, Map<String, String> choices, Function<R, String> value) {
    boolean fits(R row, ListAsked asked) {
        var chosen = asked.filters().getOrDefault(key, "");
        return chosen.isEmpty() || chosen.equals(value.apply(row));
    }
}

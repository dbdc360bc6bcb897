// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.List;

/**
 * What cannot be read in a report, and what can.
 *
 * @param written the piece of text that it is about
 * @param textKey the key of the text that says what is possible
 */
public record Fault(String written, String textKey, List<Object> values) {
    public static Fault of(String written, String textKey, Object... values) {
        return new Fault(written, textKey, List.of(values));
    }
}

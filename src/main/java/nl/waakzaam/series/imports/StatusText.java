// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.Locale;
import java.util.Optional;

/** Whether a source still may change a figure, in its words. */
final class StatusText {
    static final int FINAL = 0;
    static final int PROVISIONAL = 1;

    private StatusText() {}

    static Optional<Integer> find(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "definitief", "final", "d" -> Optional.of(FINAL);
            case "voorlopig", "nader voorlopig", "nadervoorlopig", "provisional", "v", "*", "**" ->
                Optional.of(PROVISIONAL);
            default -> Optional.empty();
        };
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.Arrays;
import java.util.Optional;

/** How figures are shown: as they were counted, per 1,000 inhabitants or dwellings, or against one year as 100. */
public enum Show {
    COUNT("aantal"),
    RATE("per1000"),
    INDEX("index");

    private final String word;

    Show(String word) {
        this.word = word;
    }

    /** As it stands in an address. */
    public String word() {
        return word;
    }

    static Optional<Show> find(String word) {
        return Arrays.stream(values()).filter(show -> show.word.equals(word)).findFirst();
    }
}

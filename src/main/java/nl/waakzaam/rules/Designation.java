// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.LocalDate;

/**
 * The decision by which the mayor designates the digital purchase register (art. 2 lid 2 Uitvoeringsbesluit ex art. 437
 * lid 1 Sr).
 *
 * @param decision how it is cited
 */
public record Designation(String decision, LocalDate date, String link) {
    /** As its own article. */
    Article article() {
        return new Article(decision, link);
    }
}

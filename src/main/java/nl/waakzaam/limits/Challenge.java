// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.util.List;
import nl.waakzaam.site.Page;

/**
 * A question to whoever shares an address with many others, before the check is done.
 *
 * @param token goes back with the answer; the check that was typed goes with it in the form
 * @param textKey what is asked
 * @param numbers told in words within it
 * @param problem what is wrong with the answer before, if there was one
 */
public record Challenge(String token, String textKey, List<Integer> numbers, Problem problem) {
    /** Why an answer did not do. */
    public enum Problem {
        NONE,
        WRONG,
        TOO_FAST,
        TOO_LATE
    }

    /** The question in the language of the page. */
    public String text(Page page) {
        var words = numbers.stream().map(number -> page.text("challenge.number." + number));
        return page.text(textKey, words.toArray());
    }
}

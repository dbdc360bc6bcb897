// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.LocalDate;

/**
 * An exemption (vrijstelling, ontheffing) that a dealer can ask for.
 *
 * @param what from which duty, for whom
 * @param weeks within which the municipality decides
 * @param bySilence whether it is granted when the municipality does not decide in time (par. 4.1.3.3 Awb)
 */
public record Exemption(String what, int weeks, boolean bySilence) {
    public static final int MOST_WEEKS = 26;
    private static final int LONGEST_EXTENDED = 12;

    /** Refuses with {@link IllegalArgumentException} terms that no by-law has. */
    public Exemption {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("a decision takes 1 to %d weeks".formatted(MOST_WEEKS));
        }
    }

    /** The last day to decide on a request of that day; terms beyond twelve weeks do not move (art. 4 Algemene termijnenwet). */
    public LocalDate lastDay(LocalDate received, WorkingDays workingDays) {
        var end = received.plusWeeks(weeks);
        return weeks > LONGEST_EXTENDED ? end : workingDays.orNext(end);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.verdict;

import java.util.Comparator;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;

/**
 * Why a verdict is what it is.
 *
 * @param odds that both are the same thing
 * @param grounds how much each thing that is known changed the odds, in the order in which it was weighed
 */
public record Evidence(
        IdentifierKey bought, IdentifierKey stolen, double odds, int weightsVersion, List<Ground> grounds) {
    public Evidence {
        grounds = List.copyOf(grounds);
    }

    private static final IdentifierKey NO_NUMBER = new IdentifierKey(IdentifierKind.UNKNOWN, "", "");

    /** Of goods that were compared by what is known besides a number. */
    public static Evidence ofLooks(double odds, int weightsVersion, List<Ground> grounds) {
        return new Evidence(NO_NUMBER, NO_NUMBER, odds, weightsVersion, grounds);
    }

    /** Whether their numbers were compared; if not, their looks were. */
    public boolean isByNumber() {
        return !bought.normal().isEmpty();
    }

    /**
     * A thing that is known.
     *
     * @param name {@code number}, that of a {@link Checked} or the name of a {@link Fact}, in lower case
     * @param factor by which it changed the odds: above 1 in favour, below 1 against
     */
    public record Ground(String name, double factor) {
        private double strength() {
            return Math.abs(Math.log(factor));
        }
    }

    /** What tipped it: the ground that changed the odds most. */
    public Ground decisive() {
        return grounds.stream()
                .max(Comparator.comparingDouble(Ground::strength))
                .orElseThrow();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.List;

/**
 * Help for the typist.
 *
 * @param positions the characters of the normal form to look at again, counted from 1; empty where none stand out
 */
public record Hint(IdentifierKind kind, Problem problem, List<Integer> positions) {
    /**
     * What does not fit; the texts stand in {@code messages/identifiers_*.properties} under {@code hint.PROBLEM}, and
     * under {@code hint.PROBLEM.positions} where positions stand out.
     */
    public enum Problem {
        CHECK_DIGIT_DOES_NOT_FIT,
        TOO_SHORT,
        TOO_LONG,
        UNUSUAL_CHARACTER,
        NOT_A_SIDE_CODE,
        /** Passes as an EAN or UPC: if it is one, it names a product and not this item. */
        MAY_NAME_A_PRODUCT
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.List;
import java.util.Optional;

/** What a typed value turns out to be. */
public sealed interface Reading {
    /** The value as it was typed, never altered. */
    String raw();

    /**
     * A number that can be searched for.
     *
     * @param keys the readings it allows, likeliest first; never empty
     * @param slipped what an IMEI with a digit too few or too many is near to
     * @param hints what the typist may look at again; never a reason to refuse
     */
    record Number(String raw, List<IdentifierKey> keys, Optional<SlippedImei> slipped, List<Hint> hints)
            implements Reading {
        /** Whether something about the number struck the reader. */
        public boolean has(Hint.Problem problem) {
            for (var hint : hints) {
                if (hint.problem() == problem) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Nothing that identifies one item. */
    record NoNumber(String raw, Reason reason) implements Reading {}

    /** Why a value identifies no single item. */
    enum Reason {
        /** "Unknown", "n.v.t.", "0000000", "???" and the like. */
        PLACEHOLDER,
        /** A standard printed on the good, such as EN14764. */
        PRINTED_STANDARD,
        /** An EAN, UPC or ISBN: it names a product, never one item. */
        PRODUCT_CODE,
        /** Nothing but spaces and signs. */
        EMPTY,
        /** More characters than any number on a good has. */
        TOO_LONG
    }
}

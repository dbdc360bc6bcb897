// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;

/** One reading of one typed number: what the check searches for. */
record TypedKey(int identifier, IdentifierKey key, CheckDigit check) {
    /** Numbers shorter than this, and plates, are found by equality only: too many others are near. */
    private static final int SHORTEST_FOR_NEAR = 7;

    boolean allowsNear() {
        return allowsNear(key);
    }

    static boolean allowsNear(IdentifierKey key) {
        return key.kind() != IdentifierKind.PLATE && key.normal().length() >= SHORTEST_FOR_NEAR;
    }
}

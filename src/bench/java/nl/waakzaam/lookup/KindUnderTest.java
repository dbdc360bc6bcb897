// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import nl.waakzaam.identifiers.IdentifierKind;

/** Lends the product's own code of a kind of number to the measurements, which fill its tables by COPY. */
public final class KindUnderTest {
    private KindUnderTest() {}

    public static short code(IdentifierKind kind) {
        return KindCode.of(kind);
    }
}

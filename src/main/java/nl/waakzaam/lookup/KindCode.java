// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

import java.util.Arrays;
import nl.waakzaam.identifiers.IdentifierKind;

/** How a kind of number is written in the database; never changes, whatever becomes of the order in the code. */
final class KindCode {
    private KindCode() {}

    static short of(IdentifierKind kind) {
        return switch (kind) {
            case IMEI -> 1;
            case VIN -> 2;
            case PLATE -> 3;
            case FRAME -> 4;
            case SERIAL -> 5;
            case ENGRAVING -> 6;
            case CHIP -> 7;
            case UNKNOWN -> 8;
        };
    }

    static IdentifierKind kind(short code) {
        return Arrays.stream(IdentifierKind.values())
                .filter(kind -> of(kind) == code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of number has code " + code));
    }
}

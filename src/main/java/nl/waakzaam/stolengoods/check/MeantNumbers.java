// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.List;
import java.util.function.Predicate;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.Reading;

/** Which numbers on goods whoever typed these values may have before them: as near as a check goes, however unlikely. */
public final class MeantNumbers {
    private MeantNumbers() {}

    public static Predicate<IdentifierKey> by(List<Reading> readings) {
        var typed = TheftCheck.keysOf(readings);
        return number -> typed.stream().anyMatch(key -> key.isSame(number) || isNear(key, number));
    }

    private static boolean isNear(TypedKey key, IdentifierKey number) {
        return key.allowsNear()
                && key.allowsNear(number)
                && Slip.between(key.key().folded(), number.folded()).isPresent();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.waakzaam.identifiers.CheckDigit;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.Reading;

/**
 * One reading of one typed number: what the check searches for.
 *
 * @param whole whether this is the number as typed, so that equality counts; else only nearness does
 * @param near whether numbers that look like it are searched as well
 * @param mayMean which registered numbers can have been meant
 */
record TypedKey(
        int identifier,
        IdentifierKey key,
        CheckDigit check,
        boolean whole,
        boolean near,
        Predicate<IdentifierKey> mayMean) {
    static List<TypedKey> of(int identifier, Reading.Number number) {
        var keys = new ArrayList<TypedKey>(2);
        for (var key : number.keys()) {
            keys.add(new TypedKey(identifier, key, CheckDigit.of(number, key), true, true, registered -> true));
        }
        number.slipped()
                .ifPresent(slipped -> keys.add(
                        new TypedKey(identifier, slipped.key(), CheckDigit.NONE, false, true, slipped::mayMean)));
        return keys;
    }

    TypedKey withoutNear() {
        return new TypedKey(identifier, key, check, whole, false, mayMean);
    }

    boolean isSame(IdentifierKey registered) {
        return whole && registered.normal().equals(key.normal());
    }

    boolean allowsNear() {
        return near && key.allowsNear();
    }

    /** Whether the two may be told to look alike, as far as their kinds and lengths go. */
    boolean allowsNear(IdentifierKey registered) {
        return registered.allowsNear() && !isSame(registered) && mayMean.test(registered);
    }
}

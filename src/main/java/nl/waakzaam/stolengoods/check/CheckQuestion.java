// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/** What somebody wants to know: the numbers on one good, and what sort of good it is if they care to say. */
public record CheckQuestion(
        @Nullable Category category, @Nullable String make, List<Typed> identifiers) {
    /** The most numbers that one check covers. */
    public static final int MOST_IDENTIFIERS = 5;

    public CheckQuestion {
        identifiers = List.copyOf(identifiers);
        if (identifiers.isEmpty() || identifiers.size() > MOST_IDENTIFIERS) {
            throw new IllegalArgumentException("a check covers one to five numbers");
        }
    }

    /** A number as it was typed, and the kind it was said to be. */
    public record Typed(IdentifierKind kind, String value) {}
}

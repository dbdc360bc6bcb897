// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One registered good that a typed number points at. */
public sealed interface Finding {
    /** Which of the typed numbers, counted from 0. */
    int identifier();

    /** The same number. What the good is may be told: whoever typed the whole number has it in hand. */
    record Same(
            int identifier,
            String category,
            @Nullable String make,
            @Nullable String colour) implements Finding {}

    /** The same number, which by itself does not point at one good of the kind that was asked for. */
    record Doubtful(int identifier, Doubt doubt) implements Finding {}

    /**
     * A number one misreading away. Tells where to look again and nothing of what is registered.
     *
     * @param positions letters and digits of the typed number, counted from 1 without spaces and signs
     */
    record Near(int identifier, List<Integer> positions) implements Finding {}

    /** Why an equal number is not enough. */
    enum Doubt {
        /** Three or more unrelated reports name this number: it is no unique number. */
        HELD_BY_MANY,
        /** It is registered only for a good of another category than the one stated. */
        OTHER_CATEGORY
    }
}

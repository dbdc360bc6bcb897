// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a good or corrected on it; what is null stays as it is.
 *
 * @param numbers are added to those that the good has
 */
public record Supplement(
        List<GoodNumber> numbers,
        @Nullable String make,
        @Nullable String type,
        @Nullable String colour,
        @Nullable String description) {
    public Supplement {
        numbers = List.copyOf(numbers);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return numbers.isEmpty() && make == null && type == null && colour == null && description == null;
    }
}

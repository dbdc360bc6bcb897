// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.List;
import nl.waakzaam.lookup.BoughtKey;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a bought good is, and what was given for it.
 *
 * @param plateCountry of a foreign plate, two capitals
 */
public record Description(
        Category category,
        @Nullable String make,
        @Nullable String type,
        @Nullable String colour,
        @Nullable String words,
        List<GoodNumber> numbers,
        @Nullable String plateCountry,
        Price price) {
    public Description {
        numbers = List.copyOf(numbers);
    }

    /** All readings of all its numbers, as the index holds them. */
    List<BoughtKey> keys(PurchaseId purchase, GoodId good) {
        return numbers.stream()
                .flatMap(number -> number.keys().stream())
                .map(key -> new BoughtKey(purchase.value(), good.value(), key))
                .toList();
    }

    /** Whether a number on it names this one good only. */
    boolean isUnique() {
        return numbers.stream().anyMatch(number -> !number.keys().isEmpty());
    }
}

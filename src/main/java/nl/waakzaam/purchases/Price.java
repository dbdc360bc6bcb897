// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was given for a good: money, or something else.
 *
 * @param cents of euros; null when it was no money
 * @param otherwise such as an exchange; null when it was money only
 */
public record Price(@Nullable Long cents, @Nullable String otherwise) {
    /** Refuses with {@link IllegalArgumentException} nothing at all. */
    public Price {
        if (cents == null && otherwise == null) {
            throw new IllegalArgumentException("a price is money or something else");
        }
    }

    /** As {@code 125.00}; null when it was no money. */
    public @Nullable String euros() {
        return cents == null ? null : BigDecimal.valueOf(cents, 2).toPlainString();
    }
}

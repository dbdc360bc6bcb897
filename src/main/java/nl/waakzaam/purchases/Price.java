// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
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

    /** An amount in euros as people type it; what is none is told. */
    static long cents(String path, @Nullable String typed, Faults faults) {
        var euros = typed == null ? "" : typed.replaceAll("[€\\s]", "").replace(',', '.');
        if (!euros.matches("[0-9]{1,8}(\\.[0-9]{1,2})?")) {
            faults.add(path, "euros");
            return 0;
        }
        return new BigDecimal(euros).movePointRight(2).longValueExact();
    }

    /** As this language writes it: {@code € 1.250,00}; empty when it was no money. */
    public String shown(Locale language) {
        if (cents == null) {
            return "";
        }
        var amount = NumberFormat.getNumberInstance(language);
        amount.setMinimumFractionDigits(2);
        return "€ " + amount.format(BigDecimal.valueOf(cents, 2));
    }

    /** As {@code 125.00}; null when it was no money. */
    public @Nullable String euros() {
        return cents == null ? null : BigDecimal.valueOf(cents, 2).toPlainString();
    }
}

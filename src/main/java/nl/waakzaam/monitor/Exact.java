// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Numbers for a spreadsheet. */
final class Exact {
    private static final int DECIMALS = 6;

    private Exact() {}

    /** The same, or an empty cell. */
    static @Nullable BigDecimal orNothing(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : null;
    }

    /** In full, as files of charts have it: with six decimals, and without those that are nought. */
    static BigDecimal number(double value) {
        var number = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}

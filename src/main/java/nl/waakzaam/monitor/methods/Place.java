// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.OptionalDouble;
import nl.waakzaam.charts.Point;
import nl.waakzaam.statistics.Rate;

/**
 * A municipality in one year, as it is compared.
 *
 * @param per what its count is divided by: inhabitants, or dwellings
 * @param dwellings empty where nobody counted them
 * @param provisional whether its count may still change
 */
record Place(
        String code,
        String name,
        long count,
        double per,
        double inhabitants,
        OptionalDouble dwellings,
        boolean provisional) {
    /** Per 1,000, with the exact interval. */
    Rate rate() {
        return Rate.per(count, per, 1000);
    }

    Point point() {
        var rate = rate();
        var point = Point.between(
                rate.value(), rate.interval().low(), rate.interval().high());
        return provisional ? point.provisional() : point;
    }

    OptionalDouble dwellingsPerInhabitant() {
        return dwellings.isPresent()
                ? OptionalDouble.of(dwellings.getAsDouble() / inhabitants)
                : OptionalDouble.empty();
    }
}

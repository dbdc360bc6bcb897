// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

/**
 * How often something happens per so many inhabitants, dwellings or shops.
 *
 * @param value events per {@code per} of the denominator
 * @param interval the exact 95% interval of the value (Garwood)
 * @param per such as 1000
 */
public record Rate(double value, Interval interval, double per) {
    /**
     * The rate of a count.
     *
     * @throws IllegalArgumentException when the count is negative, or the denominator or unit is not above zero
     */
    public static Rate per(long count, double denominator, double per) {
        var factor =
                Counts.positive(per, "the unit of a rate") / Counts.positive(denominator, "the denominator of a rate");
        return new Rate(count * factor, PoissonInterval.of(count).times(factor), per);
    }
}

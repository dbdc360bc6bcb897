// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/**
 * What is measured along a side of a chart.
 *
 * @param name what and in which unit, as it stands beside the numbers: "aangiften per 1.000 inwoners"
 * @param numbers how its numbers are written
 * @param fromZero false only for what has no meaningful zero, such as an index; a count always starts at nothing
 */
public record Axis(String name, Numbers numbers, boolean fromZero) {
    /** Of something counted. */
    public static Axis count(String name) {
        return new Axis(name, Numbers.COUNT, true);
    }

    /** Of percentages: 52.4 is 52,4%. */
    public static Axis percent(String name) {
        return new Axis(name, Numbers.PERCENT, true);
    }

    /** Of a rate, with so many decimals. */
    public static Axis rate(String name, int decimals) {
        return new Axis(name, Numbers.decimals(decimals), true);
    }
}

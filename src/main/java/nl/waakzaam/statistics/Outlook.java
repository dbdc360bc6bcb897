// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import java.util.OptionalDouble;

/**
 * What history allows for one month or week, and whether what was seen is more.
 *
 * @param index which value of the series
 * @param expected what history predicts; none when it cannot be said
 * @param upper what history still allows; none when it cannot be said, or when so few happened that no alarm is given
 * @param alarm whether more was seen than history allows
 * @param trend whether the prediction follows a trend
 * @param dispersion how much wider history is spread than chance would (1)
 */
public record Outlook(
        int index, OptionalDouble expected, OptionalDouble upper, boolean alarm, boolean trend, double dispersion) {}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.waakzaam.charts.Point;
import nl.waakzaam.series.Figure;

/**
 * One offence in one area.
 *
 * @param name of the offence
 * @param area the name of the area
 * @param years a row for each year, the last first
 * @param clearance what share was to be cleared up, and was; mostly empty
 * @param toDate this year so far, against earlier years
 * @param notes what one must know, such as why there is no rate
 */
public record OffenceView(
        String name,
        String area,
        Optional<OffenceCard> card,
        List<Year> years,
        List<ClearanceTable.Row> clearance,
        ToDate toDate,
        String perWhat,
        List<String> bases,
        List<String> notes) {

    /** A year with its count and rate, how sure both are, and how it compares with the year before. */
    public record Year(
            Figure figure,
            String year,
            String count,
            Point interval,
            String between,
            OptionalDouble perThousand,
            String rate,
            String status,
            OptionalDouble percent,
            String change) {}

    /**
     * @param until the last month that is compared, as: januari tot en met maart 2026; empty where there are no months
     * @param count of these months
     * @param provisional whether a count of them can still change
     */
    public record ToDate(String until, String count, boolean provisional, List<Compared> compared) {}

    /** With what it is compared, how many that were, and what that says. */
    public record Compared(String with, String count, String says) {}
}

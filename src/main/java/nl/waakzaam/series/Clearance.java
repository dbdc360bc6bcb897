// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.statistics.Interval;

/**
 * Which part of the crimes was cleared up (ophelderingspercentage). A published percentage stays the published number; there
 * is an interval only where the numbers behind it are published too.
 */
public interface Clearance {
    /** What was published for a subject and area, by year. */
    Optional<Cleared> find(String subject, String area, LocalDate knownOn);

    /**
     * @param percentages as published, or made of the two numbers of one table where no percentage is
     * @param targets what it was to be at least; empty where there are none
     */
    record Cleared(Series percentages, Optional<Series> targets, List<Comparison> years) {}

    /**
     * One year.
     *
     * @param interval 95%, as percentages; empty where the numbers are not published
     * @param reached empty where there is no target or no percentage
     */
    record Comparison(
            Period year,
            Figure percentage,
            Optional<Interval> interval,
            Optional<Figure> target,
            Optional<Boolean> reached) {}
}

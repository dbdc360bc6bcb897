// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.Optional;
import nl.waakzaam.series.Series;

/** The last months of a line that have no gap between them: what methods of seasons and trends need. */
final class Months {
    private Months() {}

    /** From behind the last gap; what is not there yet at the end is passed over. Empty when nothing is left. */
    static Optional<Series> withoutGaps(Series series) {
        var figures = series.figures();
        int end = figures.size();
        while (end > 0 && figures.get(end - 1).value().isEmpty()) {
            end--;
        }
        int begin = end;
        while (begin > 0 && figures.get(begin - 1).value().isPresent()) {
            begin--;
        }
        return begin == end
                ? Optional.empty()
                : Optional.of(new Series(
                        series.key(),
                        series.kind(),
                        series.unit(),
                        series.vintage(),
                        figures.subList(begin, end),
                        series.shares()));
    }

    static long[] counts(Series series) {
        return series.figures().stream()
                .mapToLong(figure -> Math.round(figure.value().orElseThrow()))
                .toArray();
    }
}

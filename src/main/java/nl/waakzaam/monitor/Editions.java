// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.LineFilter;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import org.springframework.stereotype.Component;

/** The same line as each vintage has it, of every table that has it. */
@Component
class Editions {
    private static final int MOST_TABLES = 20;

    private final Figures figures;

    Editions(Figures figures) {
        this.figures = figures;
    }

    /** The earliest reference date first; those that were known on the day of the selection. */
    List<Series> list(Selection chosen) {
        return figures.datasets().stream()
                .map(dataset -> new SeriesKey(dataset.key(), chosen.measure(), chosen.subject(), chosen.area()))
                .filter(key -> has(key))
                .flatMap(key -> figures.vintages(key.dataset()).stream()
                        .filter(vintage -> !vintage.referenceDate().isAfter(chosen.knownOn()))
                        .flatMap(vintage -> figures.find(key, Period.Kind.YEAR, vintage).stream()))
                .sorted(Comparator.comparing((Series series) -> series.vintage().referenceDate())
                        .thenComparing(series -> series.vintage().id()))
                .toList();
    }

    private boolean has(SeriesKey key) {
        var filter = new LineFilter(
                Optional.of(key.dataset()),
                Optional.of(key.measure()),
                Optional.of(key.subject()),
                Optional.of(key.area()));
        return figures.lines(filter, MOST_TABLES).stream().anyMatch(line -> line.kind() == Period.Kind.YEAR)
                || key.subject().equals("geweld");
    }
}

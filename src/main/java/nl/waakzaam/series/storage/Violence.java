// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.series.Vintage;

/**
 * Violence (geweld) where a table has it only in parts: public violence, threat and assault together. A period in which one
 * of them misses is missing.
 */
final class Violence {
    static final String SUBJECT = "geweld";
    static final List<String> PARTS = List.of("openlijk-geweld", "bedreiging", "mishandeling");
    private static final String DEFINITION = "%s; geweld = 1.4.3 + 1.4.4 + 1.4.5";

    private Violence() {}

    /** Adds lines of one area and vintage up, over all periods that one of them has. */
    static Series sum(Collection<Series> parts) {
        var one = parts.iterator().next();
        var first = parts.stream().map(part -> part.figures().getFirst().period()).min(Period::compareTo);
        var last = parts.stream().map(part -> part.figures().getLast().period()).max(Period::compareTo);
        var figures = new ArrayList<Figure>();
        for (var period = first.orElseThrow(); period.compareTo(last.orElseThrow()) <= 0; period = period.plus(1)) {
            figures.add(sum(period, parts));
        }
        var key = new SeriesKey(one.key().dataset(), one.key().measure(), SUBJECT, one.key().area());
        return new Series(key, one.kind(), one.unit(), told(one.vintage()), List.copyOf(figures));
    }

    private static Figure sum(Period period, Collection<Series> parts) {
        var figures = parts.stream()
                .map(part -> part.find(period)
                        .orElse(Figure.missing(period, Figure.Missing.NOT_PUBLISHED, Status.FINAL)))
                .toList();
        var status = figures.stream().anyMatch(figure -> figure.status() == Status.PROVISIONAL)
                ? Status.PROVISIONAL
                : Status.FINAL;
        return figures.stream()
                .flatMap(figure -> figure.missing().stream())
                .findFirst()
                .map(reason -> Figure.missing(period, reason, status))
                .orElseGet(() -> Figure.of(
                        period,
                        figures.stream()
                                .mapToDouble(figure -> figure.value().orElseThrow())
                                .sum(),
                        status));
    }

    private static Vintage told(Vintage vintage) {
        return new Vintage(
                vintage.id(),
                vintage.dataset(),
                vintage.referenceDate(),
                vintage.retrievedAt(),
                DEFINITION.formatted(vintage.definition()),
                vintage.address());
    }
}

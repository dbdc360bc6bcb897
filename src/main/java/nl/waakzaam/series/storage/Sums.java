// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.waakzaam.series.Figure;
import nl.waakzaam.series.Figure.Missing;
import nl.waakzaam.series.Figure.Status;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series;

/** Lines added up: a period in which one of them misses is missing, and provisional where one of them is. */
public final class Sums {
    private Sums() {}

    /** The sum of lines over all periods that one of them has. */
    public static List<Figure> of(Collection<Series> lines) {
        var first =
                lines.stream().map(line -> line.figures().getFirst().period()).min(Period::compareTo);
        var last = lines.stream().map(line -> line.figures().getLast().period()).max(Period::compareTo);
        var figures = new ArrayList<Figure>();
        for (var period = first.orElseThrow(); period.compareTo(last.orElseThrow()) <= 0; period = period.plus(1)) {
            figures.add(of(period, lines));
        }
        return List.copyOf(figures);
    }

    private static Figure of(Period period, Collection<Series> lines) {
        var figures = lines.stream()
                .map(line -> line.find(period).orElse(Figure.missing(period, Missing.NOT_PUBLISHED, Status.FINAL)))
                .toList();
        var status = figures.stream().anyMatch(figure -> figure.status() == Status.PROVISIONAL)
                ? Status.PROVISIONAL
                : Status.FINAL;
        return figures.stream()
                .flatMap(figure -> figure.missing().stream())
                .findFirst()
                .map(reason -> Figure.missing(period, reason, status))
                .orElseGet(() -> Figure.of(period, total(figures), status));
    }

    private static double total(List<Figure> figures) {
        return figures.stream()
                .mapToDouble(figure -> figure.value().orElseThrow())
                .sum();
    }
}

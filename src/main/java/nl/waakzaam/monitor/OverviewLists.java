// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static nl.waakzaam.site.ListPage.Cell.cell;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.waakzaam.monitor.lists.FigureColumn;
import nl.waakzaam.monitor.lists.FigureList;

/** The lists of the overview. */
record OverviewLists(Words words) {
    /** By offence, the last year first, until somebody sorts. How sure each is has a column where that is known of any. */
    FigureList<ClearanceTable.Row> clearance(List<ClearanceTable.Row> rows) {
        return new FigureList<>(
                "doel-",
                "soort",
                row -> row.name() + " " + row.year(),
                clearanceColumns(rows.stream().anyMatch(row -> !row.between().isEmpty())),
                List.of(),
                List.of(
                        cell("soort", ClearanceTable.Row::name),
                        cell("jaar", row -> row.period().year()),
                        cell("doel in procent", row -> Exact.number(row.wanted())),
                        cell("gerealiseerd in procent", row -> Exact.orNothing(row.value())),
                        cell("marge", ClearanceTable.Row::between),
                        cell("ontbreekt", row -> row.value().isPresent() ? "" : row.cleared()),
                        cell("gehaald", this::reached),
                        cell("bron", ClearanceTable.Row::source)));
    }

    private List<FigureColumn<ClearanceTable.Row>> clearanceColumns(boolean sure) {
        var between = FigureColumn.words("marge", words.text("monitor.chance"), ClearanceTable.Row::between);
        var reached = FigureColumn.words("gehaald", words.text("monitor.clearance.reached"), this::reached);
        var told = Stream.of(
                FigureColumn.sorted(
                        "soort",
                        words.text("monitor.offence"),
                        ClearanceTable.Row::name,
                        Comparator.comparing(ClearanceTable.Row::name)),
                FigureColumn.sorted(
                        "jaar",
                        words.text("monitor.year"),
                        ClearanceTable.Row::year,
                        Comparator.comparing(ClearanceTable.Row::period)),
                FigureColumn.number(
                        "doel",
                        words.text("monitor.clearance.target"),
                        ClearanceTable.Row::target,
                        row -> OptionalDouble.of(row.wanted())),
                FigureColumn.number(
                        "resultaat",
                        words.text("monitor.clearance.cleared"),
                        ClearanceTable.Row::cleared,
                        ClearanceTable.Row::value));
        return Stream.concat(told, sure ? Stream.of(between, reached) : Stream.of(reached))
                .toList();
    }

    private String reached(ClearanceTable.Row row) {
        return row.reached()
                .map(reached -> words.text(reached ? "monitor.clearance.yes" : "monitor.clearance.no"))
                .orElseGet(() -> words.text("monitor.clearance.unknown"));
    }

    FigureList<OwnFigures.Row> own() {
        return new FigureList<>(
                "eigen-",
                "wat",
                row -> row.name() + " " + row.when(),
                List.of(
                        FigureColumn.words("wat", words.text("monitor.own.what"), OwnFigures.Row::name),
                        FigureColumn.sorted(
                                "periode",
                                words.text("monitor.own.period"),
                                OwnFigures.Row::when,
                                Comparator.comparing(row -> row.period().lastDay())),
                        FigureColumn.number(
                                "aantal",
                                words.text("monitor.count"),
                                OwnFigures.Row::figure,
                                row -> OptionalDouble.of(row.value()))),
                List.of(),
                List.of(
                        cell("wat", OwnFigures.Row::name),
                        cell("periode", row -> row.period().code()),
                        cell("aantal", row -> Exact.number(row.value())),
                        cell("bron", OwnFigures.Row::source)));
    }
}

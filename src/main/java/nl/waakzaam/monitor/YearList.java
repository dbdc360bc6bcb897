// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static nl.waakzaam.site.ListPage.Cell.cell;

import java.util.Comparator;
import java.util.List;
import nl.waakzaam.monitor.OffenceView.Year;
import nl.waakzaam.monitor.lists.FigureColumn;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.site.ListPage.Cell;

/**
 * The years of an offence in an area as a list, the last first.
 *
 * @param estimate what of its years is an estimate, for a file
 */
record YearList(OffenceView view, String estimate, Words words) {
    FigureList<Year> list() {
        return new FigureList<>("-jaar", year -> year.year() + " " + year.status(), columns(), export());
    }

    private List<FigureColumn<Year>> columns() {
        return List.of(
                FigureColumn.sorted(
                        "jaar",
                        words.text("monitor.year"),
                        Year::year,
                        Comparator.comparing(year -> year.figure().period())),
                FigureColumn.number(
                        "aantal",
                        words.text("monitor.count"),
                        Year::count,
                        year -> year.figure().value()),
                FigureColumn.number(
                        "marge",
                        words.text("monitor.chance"),
                        Year::between,
                        year -> year.interval().low()),
                FigureColumn.number("cijfer", view.perWhat(), Year::rate, Year::perThousand),
                FigureColumn.<Year>number("verschil", words.text("monitor.since-last"), Year::change, Year::percent)
                        .said(),
                FigureColumn.words("status", words.text("monitor.status"), Year::status));
    }

    private List<Cell<Year>> export() {
        return List.of(
                cell("delict", year -> view.name()),
                cell("gebied", year -> view.area()),
                cell("jaar", year -> year.figure().period().year()),
                cell("aantal", year -> Exact.orNothing(year.figure().value())),
                cell("ondergrens", year -> Exact.orNothing(year.interval().low())),
                cell("bovengrens", year -> Exact.orNothing(year.interval().high())),
                cell("ontbreekt", year -> year.interval().missing().orElse("")),
                cell(view.perWhat(), year -> Exact.orNothing(year.perThousand())),
                cell("verschil in procent", year -> Exact.orNothing(year.percent())),
                cell("status", Year::status),
                cell("geschat", year -> year.status().equals(plain(year)) ? "" : estimate),
                cell("bron", year -> view.card().map(OffenceCard::source).orElse("")),
                cell("toelichting", year -> String.join(" ", view.notes())),
                cell("let op", year -> view.card().flatMap(OffenceCard::mark).orElse("")));
    }

    private String plain(Year year) {
        return words.text("monitor.status." + year.figure().status());
    }
}

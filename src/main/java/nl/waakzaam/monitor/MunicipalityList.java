// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static nl.waakzaam.site.ListPage.Cell.cell;

import java.util.List;
import nl.waakzaam.monitor.Mapped.Row;
import nl.waakzaam.monitor.lists.FigureColumn;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.site.ListPage.Cell;

/**
 * The municipalities of a map as a list.
 *
 * @param name of the offence
 */
record MunicipalityList(Mapped mapped, Selection chosen, String name, Words words) {
    static final String FIGURE = "cijfer";

    FigureList<Row> list() {
        return new FigureList<>("gemeente", row -> row.name() + " " + row.code(), columns(), export());
    }

    private List<FigureColumn<Row>> columns() {
        var day = chosen.in(Selection.COUNTRY)
                .shown(mapped.rated() ? Show.RATE : Show.COUNT)
                .whole()
                .query();
        return List.of(
                FigureColumn.<Row>words("gemeente", words.text("monitor.map.municipality"), Row::name)
                        .leading(row -> "/cijfers/gemeente/" + row.code() + day),
                FigureColumn.number(
                        FIGURE, unit(), Row::figure, row -> row.point().value()),
                FigureColumn.number(
                        "marge",
                        words.text("monitor.chance"),
                        Row::between,
                        row -> row.point().low()),
                FigureColumn.words("status", words.text("monitor.status"), Row::status));
    }

    private String unit() {
        return mapped.chart().classes().axis().name();
    }

    private List<Cell<Row>> export() {
        var caption = mapped.chart().caption();
        return List.of(
                cell("code", Row::code),
                cell("gemeente", Row::name),
                cell("delict", row -> name),
                cell("jaar", row -> mapped.year().year()),
                cell("eenheid", row -> unit()),
                cell("cijfer", row -> Exact.orNothing(row.point().value())),
                cell("ondergrens", row -> Exact.orNothing(row.point().low())),
                cell("bovengrens", row -> Exact.orNothing(row.point().high())),
                cell("ontbreekt", row -> row.point().missing().orElse("")),
                cell("status", Row::status),
                cell("geschat", Row::estimate),
                cell("bron", row -> caption.source()),
                cell("let op", row -> caption.mark().orElse("")));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import static nl.waakzaam.site.ListPage.Cell.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Caption;
import nl.waakzaam.monitor.VintageView.Edition;
import nl.waakzaam.monitor.VintageView.Row;
import nl.waakzaam.monitor.lists.FigureColumn;
import nl.waakzaam.monitor.lists.FigureList;
import nl.waakzaam.site.ListPage.Cell;

/**
 * The years of vintages beside each other as a list.
 *
 * @param name of what they count, and where
 * @param caption of their chart: where they come from
 */
record VintageList(VintageView view, String name, Caption caption, Words words) {
    FigureList<Row> list() {
        return new FigureList<>("jaar", Row::year, columns(), export());
    }

    private List<FigureColumn<Row>> columns() {
        var columns = new ArrayList<FigureColumn<Row>>();
        columns.add(
                FigureColumn.sorted("jaar", words.text("monitor.year"), Row::year, Comparator.comparing(Row::period)));
        places().forEach(place -> columns.add(FigureColumn.number(
                "uitgave" + (place + 1),
                edition(place).name(),
                row -> row.figures().get(place).text(),
                row -> row.figures().get(place).value())));
        if (view.compares()) {
            columns.addAll(differences());
        }
        return columns;
    }

    private List<FigureColumn<Row>> differences() {
        return List.of(
                FigureColumn.number(
                        "verschil",
                        words.text("monitor.vintages.difference"),
                        row -> row.difference().text(),
                        row -> row.difference().value()),
                FigureColumn.number(
                        "procent",
                        words.text("monitor.vintages.percent"),
                        row -> row.percent().text(),
                        row -> row.percent().value()));
    }

    private List<Cell<Row>> export() {
        var cells = new ArrayList<Cell<Row>>();
        cells.add(cell("wat", row -> name));
        cells.add(cell("jaar", Row::year));
        places().forEach(place -> {
            cells.add(cell(
                    edition(place).name(),
                    row -> Exact.orNothing(row.figures().get(place).value())));
            cells.add(cell(
                    edition(place).name() + ", voorlopig",
                    row -> row.figures().get(place).text().endsWith("*") ? "ja" : "nee"));
        });
        if (view.compares()) {
            cells.addAll(comparison());
        }
        cells.add(cell("bron", row -> caption.source()));
        cells.add(cell("let op", row -> caption.mark().orElse("")));
        return cells;
    }

    private List<Cell<Row>> comparison() {
        return List.of(
                cell("eerste uitgave", row -> edition(view.first()).name()),
                cell("tweede uitgave", row -> edition(view.second()).name()),
                cell("verschil", row -> Exact.orNothing(row.difference().value())),
                cell("verschil in procent", row -> Exact.orNothing(row.percent().value())));
    }

    private IntStream places() {
        return IntStream.range(0, view.editions().size());
    }

    private Edition edition(int place) {
        return view.editions().get(place);
    }
}

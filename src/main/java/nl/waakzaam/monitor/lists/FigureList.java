// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.waakzaam.site.Csv;
import nl.waakzaam.site.ListPage.Cell;
import nl.waakzaam.site.Ods;
import org.jspecify.annotations.Nullable;

/**
 * What a page states of a list of figures. Its rows are computed and come in their natural order, so it is no query of a
 * {@link nl.waakzaam.site.ListPage}; what was asked of it stands in the address, since nothing in it is about a person.
 *
 * @param prefix stands before its fields, where a page has several lists; otherwise empty
 * @param usual the order when none is asked that the list has: a column's key, with a minus before it for the last first
 * @param searched the words of a row in which is searched
 * @param export what stands in a file, that has all rows that fit
 */
public record FigureList<R>(
        String prefix,
        String usual,
        Function<R, String> searched,
        List<FigureColumn<R>> columns,
        List<FigureFilter<R>> filters,
        List<Cell<R>> export) {
    /** What stands behind the address of a page whose list is taken away; the controller's parameter is {@code vorm}. */
    public static final String FILE = "/lijst.{vorm:csv|ods}";

    public FigureList {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        export = List.copyOf(export);
    }

    public FigureList(String usual, Function<R, String> searched, List<FigureColumn<R>> columns, List<Cell<R>> export) {
        this("", usual, searched, columns, List.of(), export);
    }

    /** What an address asks of it; what it does not have is as usual. */
    public ListAsked asked(Map<String, String> query) {
        return ListAsked.of(this, query);
    }

    /** The part that was asked. */
    public ListView show(Collection<R> rows, ListAsked asked, ListPlace place) {
        return new Showing<>(this, place).view(fitting(rows, asked), rows.size(), asked);
    }

    /** All that fit, in the order that was asked. */
    List<R> fitting(Collection<R> rows, ListAsked asked) {
        var text = asked.folded();
        return rows.stream()
                .filter(row -> ListAsked.folded(searched.apply(row)).contains(text))
                .filter(row -> filters.stream().allMatch(filter -> filter.fits(row, asked)))
                .sorted(column(asked).order(asked.descending()))
                .toList();
    }

    FigureColumn<R> column(ListAsked asked) {
        return columns.stream()
                .filter(column -> column.key().equals(asked.column()))
                .findFirst()
                .orElseThrow();
    }

    boolean has(String order) {
        return columns.stream().anyMatch(column -> column.key().equals(ListAsked.column(order)));
    }

    /**
     * Answers with all that fit, in the order that was asked.
     *
     * @param form csv or ods
     * @param name of the file, without what stands behind the dot
     */
    public void answer(Collection<R> rows, ListAsked asked, String form, String name, HttpServletResponse response)
            throws IOException {
        var fitting = fitting(rows, asked);
        if (form.equals("ods")) {
            Ods.answer(response, name + ".ods", file -> write(fitting, file::row));
        } else {
            Csv.answer(response, name + ".csv", file -> write(fitting, file::row));
        }
    }

    private void write(List<R> rows, Consumer<@Nullable Object[]> file) {
        file.accept(export.stream().map(Cell::head).toArray());
        rows.forEach(row ->
                file.accept(export.stream().map(cell -> cell.value().apply(row)).toArray()));
    }
}

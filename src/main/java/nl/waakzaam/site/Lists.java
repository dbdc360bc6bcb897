// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows and exports what modules state as a {@link ListPage}. */
@Component
public class Lists {
    private static final int FETCHED = 1_000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    Lists(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** The part that is wanted. */
    public <R> Listing<R> show(ListPage<R> list, Wanted wanted) {
        var total = query(
                        "select count(*) from (" + list.sql() + " limit " + (Listing.MOST + 1) + ") counted",
                        list,
                        wanted)
                .query(Long.class)
                .single();
        var number = Listing.number(wanted, total);
        var part = " limit %d offset %d".formatted(Listing.SIZE, (number - 1) * Listing.SIZE);
        var rows = query(list.ordered(wanted) + part, list, wanted)
                .query(list.row())
                .list();
        return new Listing<>(list, wanted, number, total, rows);
    }

    /** The part that is wanted, and the line in the processing log about it, in one transaction. */
    public <R> Listing<R> show(ListPage<R> list, Wanted wanted, Runnable log) {
        return transaction.execute(status -> {
            log.run();
            return show(list, wanted);
        });
    }

    /**
     * The part that is wanted, counted by the statement that reads it: for a list whose rows must all be found before the
     * first can be shown. Its columns are sorted by what its SQL selects. Past the last page comes the first.
     */
    public <R> Listing<R> showAtOnce(ListPage<R> list, Wanted wanted) {
        var found = counted(list, wanted);
        if (found.isEmpty() && wanted.page() > 1) {
            return showAtOnce(list, new Wanted(wanted.search(), wanted.order(), 1, wanted.filters(), wanted.format()));
        }
        var total = found.isEmpty() ? 0 : found.getFirst().total();
        return new Listing<>(
                list,
                wanted,
                wanted.page(),
                total,
                found.stream().map(Counted::row).toList());
    }

    private record Counted<R>(long total, R row) {}

    private <R> List<Counted<R>> counted(ListPage<R> list, Wanted wanted) {
        var sql = "select *, count(*) over () as rows_in_all from (" + list.sql() + ") fitting" + list.orderBy(wanted);
        var part = " limit %d offset %d".formatted(Listing.SIZE, (wanted.page() - 1L) * Listing.SIZE);
        return query(sql + part, list, wanted)
                .query((row, number) ->
                        new Counted<>(row.getLong("rows_in_all"), list.row().mapRow(row, number)))
                .list();
    }

    /** The column {@code id} of all rows that fit, in no order: what an export is about to hand over. */
    public List<UUID> ids(ListPage<?> list, Wanted wanted) {
        return query("select id from (" + list.sql() + ") fitting", list, wanted)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * Answers with all rows that fit, as they come from the database; never all at once in memory.
     *
     * @param log writes and commits the line in the processing log before the first row leaves: whoever breaks the
     *     download off has read what came before
     */
    public <R> void export(ListPage<R> list, Wanted wanted, HttpServletResponse response, Runnable log)
            throws IOException {
        export(list, wanted, response, log, () -> {});
    }

    /** The same, of rows that must be opened in the transaction that reads them. */
    public <R> void export(
            ListPage<R> list, Wanted wanted, HttpServletResponse response, Runnable log, Runnable opening)
            throws IOException {
        log.run();
        var fileName = list.export().fileName(wanted.format());
        switch (wanted.format()) {
            case CSV -> Csv.answer(response, fileName, csv -> write(list, wanted, opening, csv::row));
            case ODS -> Ods.answer(response, fileName, ods -> write(list, wanted, opening, ods::row));
        }
    }

    private <R> void write(ListPage<R> list, Wanted wanted, Runnable opening, Consumer<@Nullable Object[]> file) {
        var cells = list.export().cells();
        file.accept(cells.stream().map(ListPage.Cell::head).toArray());
        reading.executeWithoutResult(status -> {
            opening.run();
            try (var rows =
                    query(list.ordered(wanted), list, wanted).withFetchSize(FETCHED).query(list.row()).stream()) {
                rows.forEach(row -> file.accept(
                        cells.stream().map(cell -> cell.value().apply(row)).toArray()));
            }
        });
    }

    private JdbcClient.StatementSpec query(String sql, ListPage<?> list, Wanted wanted) {
        return database.sql(sql).params(list.valuesOf(wanted));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The register as a list: searched by report number, make or category; never by the number on a good. After a year a good
 * stands in it only for who searches its report number (art. 8 lid 2 Wpg); other targeted queries have their own screen.
 */
@Repository
public class GoodsList {
    static final String PATH = "/politie/goederen";

    /** What has four digits in a row is a report number: found by its index, among millions too. */
    private static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select * from stolengoods.good
            where state <> 'DESTROYED' and not restricted and recorded_at >= :usable
                and (recorded_at >= :open or registration_number = :search)
                and (:search = '' or registration_number = :search
                    or not :search ~ '[0-9]{4}' and (category = lower(:search) or lower(make) = lower(:search)))
            """,
            GoodsList::row,
            "-gewijzigd",
            List.of(
                    sortable("categorie", "stolengoods.column.category", "category %s, id"),
                    sortable("merk", "stolengoods.column.make", "make %s nulls last, id"),
                    sortable("diefstal", "stolengoods.column.theftDate", "theft_date %s nulls last, id"),
                    sortable("status", "stolengoods.column.state", "state %s, id"),
                    sortable("gewijzigd", "stolengoods.column.changed", "changed_at %s, id"),
                    plain("aangifte", "stolengoods.column.report")),
            new Export<>(
                    "gestolen-goederen.csv",
                    List.of(
                            cell("categorie", Row::category),
                            cell("merk", Row::make),
                            cell("type", Row::type),
                            cell("kleur", Row::colour),
                            cell("diefstalDatum", Row::theftDate),
                            cell("status", good -> good.state().dutchName()),
                            cell("registratienummer", Row::registrationNumber),
                            cell("bron", Row::source),
                            cell("gewijzigd", Row::changedAt))));

    private final GoodTerms terms;

    GoodsList(GoodTerms terms) {
        this.terms = terms;
    }

    /** A good in the list: no number, no story. */
    public record Row(
            long id,
            GoodState state,
            String category,
            @Nullable String make,
            @Nullable String type,
            @Nullable String colour,
            @Nullable LocalDate theftDate,
            @Nullable String registrationNumber,
            String source,
            OffsetDateTime changedAt) {}

    ListPage<Row> list() {
        return LIST.with("usable", terms.usableFrom()).with("open", terms.openFrom());
    }

    static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                GoodState.valueOf(row.getString("state")),
                row.getString("category"),
                row.getString("make"),
                row.getString("type"),
                row.getString("colour"),
                row.getObject("theft_date", LocalDate.class),
                row.getString("registration_number"),
                row.getString("source"),
                Objects.requireNonNull(row.getObject("changed_at", OffsetDateTime.class)));
    }
}

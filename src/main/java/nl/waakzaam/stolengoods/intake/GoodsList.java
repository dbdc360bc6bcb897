// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Orders;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as a list: searched by report number, make or category; never by the number on a good. After a year a good
 * stands in it only for who searches its report number (art. 8 lid 2 Wpg); other targeted queries have their own screen.
 */
@Repository
public class GoodsList {
    private static final Orders ORDERS = new Orders(
            "-gewijzigd",
            Map.of(
                    "gewijzigd", "changed_at %s, id",
                    "categorie", "category %s, id",
                    "merk", "make %s nulls last, id",
                    "status", "state %s, id",
                    "diefstal", "theft_date %s nulls last, id"));

    private static final String WHERE = """
             from stolengoods.good
            where state <> 'DESTROYED' and not restricted and recorded_at >= :usable
                and (recorded_at >= :open or registration_number = :search)
                and (:search = '' or registration_number = :search or category = lower(:search)
                    or lower(make) = lower(:search))
            """;

    private final JdbcClient database;
    private final GoodTerms terms;

    GoodsList(JdbcClient database, GoodTerms terms) {
        this.database = database;
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

    Listing listing(String path, Wanted wanted) {
        return Listing.of(path, wanted, ORDERS, count(wanted.search()));
    }

    List<Row> rows(Wanted wanted, Listing listing) {
        return found(wanted, " limit %d offset %d".formatted(Listing.SIZE, listing.skipped()))
                .query((row, number) -> row(row))
                .list();
    }

    /** All rows that fit, as they come from the database; never all at once in memory. */
    @Transactional(readOnly = true)
    public void each(Wanted wanted, Consumer<Row> reader) {
        try (var rows = found(wanted, "").withFetchSize(1_000).query((row, number) -> row(row)).stream()) {
            rows.forEach(reader);
        }
    }

    private long count(String search) {
        return query("select count(*) from (select 1" + WHERE + " limit " + (Listing.MOST + 1) + ") counted", search)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec found(Wanted wanted, String part) {
        return query("select *" + WHERE + " order by " + ORDERS.sql(wanted) + part, wanted.search());
    }

    private JdbcClient.StatementSpec query(String sql, String search) {
        return database.sql(sql)
                .param("search", search)
                .param("usable", terms.usableFrom())
                .param("open", terms.openFrom());
    }

    static Row row(ResultSet row) throws SQLException {
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

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register as a list: searched by report number, make or category; never by the number on a good. After a year a good
 * stands in it only for who searches its report number (art. 8 lid 2 Wpg); other targeted queries have their own screen.
 */
@Repository
public class GoodsList {
    static final int COUNTED = 10_000;
    private static final Map<String, String> ORDERS = Map.of(
            "gewijzigd", "changed_at",
            "categorie", "category",
            "merk", "make",
            "status", "state",
            "diefstal", "theft_date");

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

    /** How many fit, counted up to {@value #COUNTED}. */
    long count(String search) {
        return database.sql("select count(*) from (select 1" + WHERE + " limit " + COUNTED + ") counted")
                .param("search", search)
                .param("usable", terms.usableFrom())
                .param("open", terms.openFrom())
                .query(Long.class)
                .single();
    }

    List<Row> rows(String search, String sort, boolean descending, int from, int many) {
        var order = ORDERS.getOrDefault(sort, "changed_at") + (descending ? " desc nulls last" : " asc nulls last");
        if (order.startsWith("changed_at")) {
            order = "changed_at" + (descending ? " desc" : "");
        }
        return database.sql("select *" + WHERE + " order by " + order + ", id limit :many offset :from")
                .param("search", search)
                .param("usable", terms.usableFrom())
                .param("open", terms.openFrom())
                .param("many", many)
                .param("from", from)
                .query((row, number) -> row(row))
                .list();
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

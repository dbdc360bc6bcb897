// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Orders;
import nl.waakzaam.site.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lists of one organisation, as a list. */
@Repository
class BulkList {
    private static final Orders ORDERS = new Orders(
            "-ontvangen",
            Map.of(
                    "ontvangen", "created_at %s, id",
                    "naam", "name %s, id",
                    "regels", "lines %s, id",
                    "status", "state %s, id"));

    private static final String WHERE = """
             from stolengoods.bulk_check where organisation = :organisation
              and (:search = '' or strpos(lower(name), lower(:search)) > 0)
            """;

    private final JdbcClient database;

    BulkList(JdbcClient database) {
        this.database = database;
    }

    Listing listing(String path, String organisation, Wanted wanted) {
        return Listing.of(path, wanted, ORDERS, count(organisation, wanted.search()));
    }

    List<BulkCheck> rows(String organisation, Wanted wanted, Listing listing) {
        return found(organisation, wanted, " limit %d offset %d".formatted(Listing.SIZE, listing.skipped()))
                .query((row, number) -> PostgresBulkChecks.read(row))
                .list();
    }

    /** All that fit, as they come from the database. */
    @Transactional(readOnly = true)
    public void each(String organisation, Wanted wanted, Consumer<BulkCheck> reader) {
        try (var lists = found(organisation, wanted, "")
                .withFetchSize(1_000)
                .query((row, number) -> PostgresBulkChecks.read(row))
                .stream()) {
            lists.forEach(reader);
        }
    }

    private long count(String organisation, String search) {
        return database.sql("select count(*) from (select 1" + WHERE + " limit " + (Listing.MOST + 1) + ") counted")
                .param("organisation", organisation)
                .param("search", search)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec found(String organisation, Wanted wanted, String part) {
        return database.sql("select *" + WHERE + " order by " + ORDERS.sql(wanted) + part)
                .param("organisation", organisation)
                .param("search", wanted.search());
    }
}

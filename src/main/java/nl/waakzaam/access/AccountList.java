// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Orders;
import nl.waakzaam.site.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of accounts that administrators search, sort and export. */
@Component
class AccountList {
    private static final Orders ORDERS = new Orders(
            "gebruikersnaam",
            Map.of(
                    "gebruikersnaam", "a.login %s",
                    "naam", "a.name %s, a.id",
                    "organisatie", "o.name %s, a.id",
                    "gebied", "a.area %s, a.id",
                    "staat", "a.disabled %s, a.id"));
    private static final String FOUND = """
            where :search = '' or a.login like :pattern or lower(a.name) like :pattern or lower(o.name) like :pattern
            """;

    private final JdbcClient database;

    AccountList(JdbcClient database) {
        this.database = database;
    }

    Listing listing(String path, Wanted wanted) {
        return Listing.of(path, wanted, ORDERS, count(wanted.search()));
    }

    List<AccountLine> rows(Wanted wanted, Listing listing) {
        return found(wanted, " limit %d offset %d".formatted(Listing.SIZE, listing.skipped()))
                .query(AccountList::line)
                .list();
    }

    /** All accounts that fit, as they come from the database; never all at once in memory. */
    @Transactional(readOnly = true)
    public void each(Wanted wanted, Consumer<AccountLine> reader) {
        try (var accounts = found(wanted, "").withFetchSize(1_000).query(AccountList::line).stream()) {
            accounts.forEach(reader);
        }
    }

    private long count(String search) {
        return database.sql("select count(*) from (" + AccountRows.SELECT + FOUND + "limit " + (Listing.MOST + 1)
                        + ") counted")
                .param("search", search)
                .param("pattern", pattern(search))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec found(Wanted wanted, String part) {
        return database.sql(AccountRows.SELECT + FOUND + "order by " + ORDERS.sql(wanted) + part)
                .param("search", wanted.search())
                .param("pattern", pattern(wanted.search()));
    }

    private static AccountLine line(ResultSet row, int number) throws SQLException {
        return AccountLine.of(AccountRows.read(row, number));
    }

    private static String pattern(String search) {
        var plain = search.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + plain + "%";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import java.util.Map;
import nl.waakzaam.site.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of accounts that administrators search, sort and export. */
@Component
class AccountList {
    static final int SIZE = 25;
    private static final Map<String, String> ORDERS =
            Map.of("gebruikersnaam", "a.login", "naam", "a.name", "organisatie", "o.name");
    private static final String FOUND = """
            where :search = '' or a.login like :pattern or lower(a.name) like :pattern or lower(o.name) like :pattern
            """;

    private final JdbcClient database;

    AccountList(JdbcClient database) {
        this.database = database;
    }

    Listing listing(String search, String sort, boolean descending, int page) {
        var total = database.sql("""
                        select count(*) from access.accounts a join access.organisations o on o.id = a.organisation_id
                        """ + FOUND)
                .param("search", search)
                .param("pattern", pattern(search))
                .query(Long.class)
                .single();
        var column = ORDERS.containsKey(sort) ? sort : "gebruikersnaam";
        return new Listing("/beheer/accounts", search, column, descending, Math.max(1, page), SIZE, total);
    }

    List<AccountLine> rows(Listing listing) {
        return rows(listing, SIZE, (listing.number() - 1L) * SIZE);
    }

    List<AccountLine> all(Listing listing) {
        return rows(listing, listing.total(), 0);
    }

    private List<AccountLine> rows(Listing listing, long limit, long offset) {
        var order = "order by %s %s, a.id limit :limit offset :offset"
                .formatted(ORDERS.get(listing.sort()), listing.descending() ? "desc" : "asc");
        return database
                .sql(AccountRows.SELECT + FOUND + order)
                .param("search", listing.search())
                .param("pattern", pattern(listing.search()))
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountRows::read)
                .list()
                .stream()
                .map(AccountLine::of)
                .toList();
    }

    private static String pattern(String search) {
        var plain = search.toLowerCase(java.util.Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + plain + "%";
    }
}

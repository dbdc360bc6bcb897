// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.site.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ways in which an account looks at the list of hits. Refuses with {@link InvalidInput} a name that is empty or too
 * long, and one more than it may keep; a name that it has already gets the new meaning.
 */
@Service
public class SavedViews {
    static final int MOST = 20;
    static final int LONGEST_NAME = 40;

    private final JdbcClient database;
    private final Clock clock;

    SavedViews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What it is narrowed by and its order. */
    public record View(UUID id, String name, Map<String, String> filters, String order) {
        /** The list as it is seen with this. */
        public Wanted wanted() {
            return new Wanted("", order, 1, filters, Wanted.Format.CSV);
        }
    }

    List<View> listOf(String account) {
        return database.sql("""
                        select id, name, filters, chosen, ordering from hits.saved_view
                        where account = ? order by lower(name), id
                        """).param(account).query(SavedViews::view).list();
    }

    @Transactional
    public void save(String account, @Nullable String name, Wanted wanted) {
        if (name == null || name.length() > LONGEST_NAME) {
            throw refused("hits.views.error.name", LONGEST_NAME);
        }
        hold(account);
        var full = listOf(account).stream()
                        .filter(view -> !view.name().equals(name))
                        .count()
                >= MOST;
        if (full) {
            throw refused("hits.views.error.most", MOST);
        }
        write(account, name, wanted);
    }

    private static InvalidInput refused(String textKey, int most) {
        return new InvalidInput(List.of(new Fault("naam", textKey, most)));
    }

    /** One act of an account at a time, so that two at once do not pass the limit together. */
    private void hold(String account) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('hits.saved_view ' || ?, 0))")
                .param(account)
                .query()
                .singleRow();
    }

    private void write(String account, String name, Wanted wanted) {
        var filters = wanted.filters().keySet().stream()
                .filter(key -> !key.equals(HitFilters.SHOP))
                .toList();
        database.sql("""
                        insert into hits.saved_view (account, name, filters, chosen, ordering, saved_at)
                        values (:account, :name, :filters, :chosen, :ordering, :now)
                        on conflict (account, name) do update set filters = excluded.filters, chosen = excluded.chosen,
                            ordering = excluded.ordering, saved_at = excluded.saved_at
                        """)
                .param("account", account)
                .param("name", name)
                .param("filters", filters.toArray(String[]::new))
                .param("chosen", filters.stream().map(wanted.filters()::get).toArray(String[]::new))
                .param("ordering", wanted.order())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One of its own; another's stays. */
    @Transactional
    public void delete(String account, UUID id) {
        database.sql("delete from hits.saved_view where account = ? and id = ?")
                .params(account, id)
                .update();
    }

    private static View view(ResultSet row, int number) throws SQLException {
        var filters = (String[]) row.getArray("filters").getArray();
        var chosen = (String[]) row.getArray("chosen").getArray();
        var all = new LinkedHashMap<String, String>();
        for (int place = 0; place < filters.length; place++) {
            all.put(filters[place], chosen[place]);
        }
        return new View(row.getObject("id", UUID.class), row.getString("name"), all, row.getString("ordering"));
    }
}

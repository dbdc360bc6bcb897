// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.HoldingPeriod.Counting;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Orders;
import nl.waakzaam.site.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The municipalities of today with the rules they set themselves, in short. */
@Repository
public class RulesList {
    private static final Orders ORDERS = new Orders(
            "gemeente",
            Map.of(
                    "gemeente", "m.name %s",
                    "sinds", "r.valid_from %s nulls last, m.name",
                    "loket", "r.desk_in_use %s nulls last, m.name",
                    "bewaartermijn", "r.holding_days %s nulls last, r.holding_counting, m.name"));
    private static final String FROM = """
             from unnest(:codes, :names) m (code, name)
                left join lateral (
                    select * from rules.version v where v.municipality = m.code and v.valid_from <= :today
                    order by v.valid_from desc, v.decided_at desc, v.proposal_id desc limit 1) r on true
            where :search = '' or m.code = upper(:search) or strpos(lower(m.name), lower(:search)) > 0
            """;

    private final JdbcClient database;
    private final Municipalities municipalities;
    private final Clock clock;

    RulesList(JdbcClient database, Municipalities municipalities, Clock clock) {
        this.database = database;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * A municipality in the list; what is null is as the law of the country has it.
     *
     * @param since the first day of the version in force
     */
    public record Row(
            String code,
            String name,
            @Nullable LocalDate since,
            @Nullable Boolean desk,
            @Nullable Integer holdingDays,
            @Nullable Counting counting) {}

    Listing listing(String path, Wanted wanted) {
        var total = asked("select count(*)" + FROM, wanted).query(Long.class).single();
        return Listing.of(path, wanted, ORDERS, total);
    }

    List<Row> rows(Wanted wanted, Listing listing) {
        return found(wanted, " limit %d offset %d".formatted(Listing.SIZE, listing.skipped()))
                .query((row, number) -> row(row))
                .list();
    }

    /** All rows that fit: some hundreds at most. */
    void each(Wanted wanted, Consumer<Row> reader) {
        found(wanted, "").query((row, number) -> row(row)).list().forEach(reader);
    }

    private JdbcClient.StatementSpec found(Wanted wanted, String part) {
        return asked("select m.code, m.name, r.*" + FROM + " order by " + ORDERS.sql(wanted) + part, wanted);
    }

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted) {
        var today = LocalDate.ofInstant(clock.instant(), RetentionTerms.LOCAL);
        var all = municipalities.list(today);
        return database.sql(sql)
                .param("codes", all.stream().map(Municipality::code).toArray(String[]::new))
                .param("names", all.stream().map(Municipality::name).toArray(String[]::new))
                .param("today", today)
                .param("search", wanted.search());
    }

    private static Row row(ResultSet row) throws SQLException {
        var counting = row.getString("holding_counting");
        return new Row(
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("desk_in_use", Boolean.class),
                row.getObject("holding_days", Integer.class),
                counting == null ? null : Counting.valueOf(counting));
    }
}

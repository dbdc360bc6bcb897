// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.open;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.HoldingPeriod.Counting;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The municipalities of today with the rules they set themselves, in short. */
@Component
public class RulesList {
    static final String PATH = "/regels";
    private static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select m.code, m.name, r.* from unnest(:codes, :names) m (code, name)
                left join lateral (
                    select * from rules.version v where v.municipality = m.code and v.valid_from <= :today
                    order by v.valid_from desc, v.decided_at desc, v.proposal_id desc limit 1) r on true
            where :search = '' or m.code = upper(:search) or strpos(lower(m.name), lower(:search)) > 0
            """,
            RulesList::row,
            "gemeente",
            List.of(
                    sortable("gemeente", "rules.column.municipality", "name %s"),
                    sortable("sinds", "rules.column.since", "valid_from %s nulls last, name"),
                    sortable("loket", "rules.kind.loket", "desk_in_use %s nulls last, name"),
                    sortable(
                            "bewaartermijn",
                            "rules.kind.bewaartermijn",
                            "holding_days %s nulls last, holding_counting, name")),
            new Export<>(
                    "gemeenteregels.csv",
                    List.of(
                            cell("code", Row::code),
                            cell("gemeente", Row::name),
                            cell("eigen regels sinds", Row::since),
                            cell("loket", row -> row.desk() == null ? null : row.desk() ? "ja" : "nee"),
                            cell("bewaartermijn", Row::holdingDays),
                            cell(
                                    "telling",
                                    row -> row.counting() == null
                                            ? null
                                            : row.counting().code()))));

    private final Municipalities municipalities;
    private final Clock clock;

    RulesList(Municipalities municipalities, Clock clock) {
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

    ListPage<Row> today() {
        var today = DutchTime.today(clock);
        var all = municipalities.list(today);
        return LIST.with("today", today)
                .with("codes", all.stream().map(Municipality::code).toArray(String[]::new))
                .with("names", all.stream().map(Municipality::name).toArray(String[]::new));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
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

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.time.Clock;
import java.util.List;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.springframework.stereotype.Component;

/** The municipalities of which a count is published. */
@Component
public class CountList {
    static final String PATH = "/cijfers/cameras";
    private static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select c.code, coalesce(m.name, c.code) as name, c.cameras
              from cameras.area_count c
              left join unnest(:codes, :names) m (code, name) on m.code = c.code
             where c.grain = 'MUNICIPALITY'
               and (:search = '' or c.code = upper(:search)
                    or strpos(lower(coalesce(m.name, c.code)), lower(:search)) > 0)
            """,
            (row, number) -> new Row(row.getString("code"), row.getString("name"), row.getInt("cameras")),
            "gemeente",
            List.of(
                    sortable("gemeente", "features.counts.municipality", "name %s"),
                    number("aantal", "features.counts.cameras", "cameras %s, name")),
            new Export<>(
                    "cameras-per-gemeente.csv",
                    List.of(cell("code", Row::code), cell("gemeente", Row::name), cell("aantal", Row::cameras))));

    private final Municipalities municipalities;
    private final Clock clock;

    CountList(Municipalities municipalities, Clock clock) {
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** A municipality and about how many cameras it has. */
    public record Row(String code, String name, int cameras) {}

    ListPage<Row> today() {
        var all = municipalities.list(DutchTime.today(clock));
        return LIST.with("codes", all.stream().map(Municipality::code).toArray(String[]::new))
                .with("names", all.stream().map(Municipality::name).toArray(String[]::new));
    }
}

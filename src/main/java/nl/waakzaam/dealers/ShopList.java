// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import org.jspecify.annotations.Nullable;

/** The shops in somebody's area, so that police and officials know who buys there; not who runs them. */
public final class ShopList {
    private static final String SQL = """
            select s.id, s.trade_name, d.name, d.company_number, d.verified, s.town, s.municipality, s.opened_on, s.ceased_on
            from dealers.shop s join dealers.dealer d on d.id = s.dealer_id
            where (:everywhere or s.municipality = any(:codes))
                and (:search = '' or d.company_number = :search or strpos(lower(s.trade_name), lower(:search)) > 0
                    or strpos(lower(d.name), lower(:search)) > 0 or lower(s.town) = lower(:search))
            """;

    private ShopList() {}

    static ListPage<Row> of(String path, boolean everywhere, Set<String> codes) {
        return new ListPage<>(
                        path,
                        SQL,
                        ShopList::row,
                        "-sinds",
                        List.of(
                                sortable("naam", "dealers.column.name", "trade_name %s, s.id"),
                                sortable("kvk", "dealers.field.company", "company_number %s, s.id"),
                                sortable("plaats", "dealers.field.town", "town %s, s.id"),
                                sortable("sinds", "dealers.column.since", "opened_on %s, s.id"),
                                sortable("status", "dealers.column.state", "ceased_on %s nulls first, s.id")),
                        new Export<>(
                                "opkopers.csv",
                                List.of(
                                        cell("handelsnaam", Row::tradeName),
                                        cell("bedrijf", Row::company),
                                        cell("kvk-nummer", Row::companyNumber),
                                        cell("plaats", Row::town),
                                        cell("gemeente", Row::municipality),
                                        cell("sinds", Row::openedOn),
                                        cell("gestopt", Row::ceasedOn))))
                .with("everywhere", everywhere)
                .with("codes", codes.toArray(String[]::new));
    }

    /** A shop in the list. */
    public record Row(
            String tradeName,
            String company,
            String companyNumber,
            String town,
            String municipality,
            LocalDate openedOn,
            @Nullable LocalDate ceasedOn) {
        public boolean hasCeasedBy(LocalDate today) {
            return ceasedOn != null && !today.isBefore(ceasedOn);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("trade_name"),
                row.getString("name"),
                row.getString("company_number"),
                row.getString("town"),
                row.getString("municipality"),
                Objects.requireNonNull(row.getObject("opened_on", LocalDate.class)),
                row.getObject("ceased_on", LocalDate.class));
    }
}

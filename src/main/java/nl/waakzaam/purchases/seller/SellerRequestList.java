// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.purchases.seller.SellerRequest.Kind;
import nl.waakzaam.purchases.seller.SellerRequest.State;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** What sellers ask of the own shops: what is due first stands first. Nobody stands in it, nor what they wrote. */
public final class SellerRequestList {
    static final String PATH = "/handelaar/inkopen/verzoeken";

    private static final ListPage<Row> LIST = new ListPage<>(
            PATH,
            """
            select id, kind, state, received_at, due_on from purchases.seller_request
            where shop_id = any(:shops) and (:search = '' or id::text = :search)
            """,
            SellerRequestList::row,
            "termijn",
            List.of(
                    sortable("termijn", "sellers.column.due", "state <> 'OPEN', due_on %s, id"),
                    sortable("soort", "sellers.column.kind", "kind %s, id"),
                    sortable("ontvangen", "sellers.column.received", "received_at %s, id"),
                    sortable("stand", "sellers.column.state", "state %s, id")),
            new Export<>(
                    "verzoeken.csv",
                    List.of(
                            cell("nummer", Row::id),
                            cell("soort", row -> row.kind().code()),
                            cell("ontvangen", Row::receivedAt),
                            cell("uiterlijk", Row::dueOn),
                            cell("stand", Row::state))));

    private SellerRequestList() {}

    /** A request in the list. */
    public record Row(long id, Kind kind, State state, Instant receivedAt, LocalDate dueOn) {
        /** Days until it is due, from today; negative when it is overdue. */
        public long daysLeft(LocalDate today) {
            return ChronoUnit.DAYS.between(today, dueOn);
        }

        public boolean isOpen() {
            return state == State.OPEN;
        }
    }

    static ListPage<Row> of(List<Shop> shops) {
        return LIST.with("shops", shops.stream().map(shop -> shop.id().value()).toArray(UUID[]::new));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                RowMoments.get(row, "received_at"),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.number;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.util.List;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** The lists of one organisation, as a list. */
final class BulkList {
    private static final ListPage<BulkCheck> LIST = new ListPage<>(
            BulkPages.LIST,
            """
            select * from stolengoods.bulk_check where organisation = :organisation
              and (:search = '' or strpos(lower(name), lower(:search)) > 0)
            """,
            (row, number) -> PostgresBulkChecks.read(row),
            "-ontvangen",
            List.of(
                    sortable("naam", "bulk.column.name", "name %s, id"),
                    sortable("ontvangen", "bulk.column.received", "created_at %s, id"),
                    number("regels", "bulk.column.lines", "lines %s, id"),
                    plain("gevonden", "bulk.column.found"),
                    sortable("status", "bulk.column.state", "state %s, id")),
            new Export<>(
                    "controles.csv",
                    List.of(
                            cell("nummer", BulkCheck::id),
                            cell("naam", BulkCheck::name),
                            cell("ontvangen", BulkCheck::createdAt),
                            cell("regels", check -> check.progress().lines()),
                            cell("gedaan", check -> check.progress().done()),
                            cell("geregistreerd", check -> check.progress().registered()),
                            cell("gelijkend", check -> check.progress().alike()),
                            cell("status", check -> BulkJson.Status.of(check).status()))));

    private BulkList() {}

    static ListPage<BulkCheck> of(String organisation) {
        return LIST.with("organisation", organisation);
    }
}

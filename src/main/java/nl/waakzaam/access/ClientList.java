// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.util.List;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;

/** The list of machine clients that administrators search, sort and export; of no secret more than who has one. */
final class ClientList {
    static final String PATH = "/beheer/koppelingen";
    static final ListPage<ClientLine> LIST = new ListPage<>(
            PATH,
            Clients.SELECT + """
            where :search = '' or strpos(c.client_id, lower(:search)) > 0
                or strpos(lower(c.name), lower(:search)) > 0 or strpos(lower(o.name), lower(:search)) > 0
            """,
            (row, number) -> ClientLine.of(Clients.read(row, number)),
            "koppeling",
            List.of(
                    sortable("koppeling", "access.client.id", "c.client_id %s"),
                    sortable("naam", "access.name", "c.name %s, c.client_id"),
                    sortable("organisatie", "access.organisation", "o.name %s, c.client_id"),
                    plain("bronnen", "access.client.sources"),
                    sortable("rechten", "access.client.scopes", "c.scopes %s, c.client_id"),
                    sortable("staat", "access.state", "c.revoked_at %s nulls first, c.client_id")),
            new Export<>(
                    "koppelingen.csv",
                    List.of(
                            cell("koppeling", ClientLine::id),
                            cell("naam", ClientLine::name),
                            cell("organisatie", ClientLine::organisation),
                            cell("bronnen", ClientLine::sources),
                            cell("rechten", ClientLine::scopes),
                            cell("ingetrokken", client -> client.revoked() ? "ja" : "nee"))));

    private ClientList() {}
}

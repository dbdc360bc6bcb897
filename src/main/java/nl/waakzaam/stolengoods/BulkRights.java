// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.client;
import static nl.waakzaam.access.Role.DEALER;
import static nl.waakzaam.access.Scopes.BULK_CHECK;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;

/** The lines of the table of rights that are about lists of companies; each reaches those of its own organisation only. */
final class BulkRights {
    private static final String API = "/api/v1/bulkcontroles";
    private static final String PAGES = "/handelaar/controles";
    private static final String ONE = PAGES + "/{id:\\d+}";

    static final List<Right> LINES = List.of(
            client(POST, API, BULK_CHECK, "Have a list checked"),
            client(GET, API + "/{id}", BULK_CHECK, "See how far a list is"),
            client(GET, API + "/{id}/uitkomsten", BULK_CHECK, "Take the outcomes of a list"),
            client(DELETE, API + "/{id}", BULK_CHECK, "Stop the check of a list, or remove the list"),
            account(GET, PAGES, "List the lists of one's company", DEALER),
            account(POST, PAGES, "Search, sort and page them", DEALER),
            account(POST, PAGES + ".csv", "Export that list", DEALER),
            account(GET, PAGES + "/nieuw", "See the form to send a list", DEALER),
            account(POST, PAGES + "/nieuw", "Have a list checked", DEALER),
            account(GET, PAGES + "/sjabloon.{soort:csv|xlsx|ods}", "Download an empty list", DEALER),
            account(GET, ONE, "See how far a list is", DEALER),
            account(GET, ONE + "/voortgang", "See how far it is now", DEALER),
            account(GET, ONE + "/uitkomsten", "Download the outcomes of a list", DEALER),
            account(POST, ONE + "/stoppen", "Stop the check of a list", DEALER),
            account(POST, ONE + "/verwijderen", "Remove a list", DEALER));

    private BulkRights() {}
}

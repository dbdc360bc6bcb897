// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.client;
import static nl.waakzaam.access.Role.DEALER;
import static nl.waakzaam.access.Role.DETECTIVE;
import static nl.waakzaam.access.Role.POLICE_INTAKE;
import static nl.waakzaam.access.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import nl.waakzaam.access.Right;

/** The lines of the table of rights that are about the register itself; the theft check's stand beside them. */
final class RegisterRights {
    private static final String SCOPE = "gestolen-goederen:schrijven";
    private static final String DELIVERED = "/api/v1/gestolen-goederen/{bron}/{bronId}";
    private static final String GOOD = "/politie/goederen/{id:\\d+}";
    private static final String TARGETED = "/politie/goederen/gericht";
    private static final String RESTRICTED = "/politie/goederen/beperkt";
    private static final String TIP = "/politie/meldingen/{id:\\d+}";

    static final List<Right> LINES = List.of(
            client(PUT, DELIVERED, SCOPE, "Deliver a stolen good of one's own source"),
            client(GET, DELIVERED, SCOPE, "Read back a good of one's own source"),
            account(GET, "/politie/goederen", "List the register", POLICE_INTAKE, DETECTIVE),
            account(POST, "/politie/goederen", "Search, sort and page the register", POLICE_INTAKE, DETECTIVE),
            account(POST, "/politie/goederen.csv", "Export the list", POLICE_INTAKE, DETECTIVE),
            account(GET, "/politie/goederen/nieuw", "Open the intake form", POLICE_INTAKE),
            account(POST, "/politie/goederen/nieuw", "Register a good", POLICE_INTAKE),
            account(GET, TARGETED, "Open the targeted search", POLICE_INTAKE, DETECTIVE),
            account(POST, TARGETED, "Search older goods for a stated reason", POLICE_INTAKE, DETECTIVE),
            account(GET, RESTRICTED, "Be asked why one opens a restricted good", DETECTIVE, PRIVACY_OFFICER),
            account(POST, RESTRICTED, "Open restricted goods of one crime report", DETECTIVE, PRIVACY_OFFICER),
            account(GET, GOOD, "Be asked why one looks at a good", POLICE_INTAKE, DETECTIVE),
            account(POST, GOOD, "Look at a good for a stated reason", POLICE_INTAKE, DETECTIVE),
            account(GET, GOOD + "/fotos/{foto:\\d+}", "See a photo of a good", POLICE_INTAKE, DETECTIVE),
            account(POST, GOOD + "/bewerken", "Open a good to supplement it", POLICE_INTAKE),
            account(POST, GOOD + "/aanvullen", "Supplement or correct a good", POLICE_INTAKE),
            account(POST, GOOD + "/status", "Close a good: recovered, returned, withdrawn", POLICE_INTAKE),
            account(GET, "/politie/zoeken", "Open the search for worn numbers", POLICE_INTAKE, DETECTIVE),
            account(POST, "/politie/zoeken", "Search a worn number for a case", POLICE_INTAKE, DETECTIVE),
            account(GET, "/handelaar/zoeken", "Open the dealers' search", DEALER),
            account(POST, "/handelaar/zoeken", "Hear yes, no or too little to say", DEALER),
            account(GET, "/politie/meldingen", "Read the inbox of reports", POLICE_INTAKE, DETECTIVE),
            account(POST, "/politie/meldingen", "Search, sort and page the inbox", POLICE_INTAKE, DETECTIVE),
            account(POST, "/politie/meldingen.csv", "Export the inbox", POLICE_INTAKE, DETECTIVE),
            account(GET, TIP, "Read a report", POLICE_INTAKE, DETECTIVE),
            account(POST, TIP + "/notities", "Write a note with a report", POLICE_INTAKE, DETECTIVE),
            account(POST, TIP + "/afhandeling", "Mark a report as handled", POLICE_INTAKE, DETECTIVE));

    private RegisterRights() {}
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.everybody;
import static nl.waakzaam.access.Role.POLICE_INTAKE;
import static nl.waakzaam.access.Role.PRIVACY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;

/** The lines of the table of rights about victims who complete their report and owners who dispute one. */
final class VictimRights {
    private static final String CODE = "/politie/goederen/{id:\\d+}/code";
    private static final String COMPLETION = "/politie/aanvullingen/{id:\\d+}";
    private static final String DISPUTE = "/politie/betwistingen/{id:\\d+}";
    private static final String FORM = "/diefstalcheck/betwisting";

    static final List<Right> LINES = List.of(
            everybody(GET, "/aangifte-aanvullen", "Be asked the code from the police"),
            everybody(POST, "/aangifte-aanvullen", "Complete one's own report with a code"),
            everybody(GET, "/aangifte-aanvullen/ontvangen", "Read that the completion was received"),
            account(GET, CODE, "See whether the owner of a good has a code", POLICE_INTAKE),
            account(POST, CODE, "Make a code for the owner of a good", POLICE_INTAKE),
            account(POST, CODE + "/intrekken", "Take the code back", POLICE_INTAKE),
            account(GET, "/politie/aanvullingen", "See what victims sent, in one's area", POLICE_INTAKE),
            account(POST, "/politie/aanvullingen", "Search, sort and page what victims sent", POLICE_INTAKE),
            account(POST, "/politie/aanvullingen.csv", "Export that list", POLICE_INTAKE),
            account(GET, COMPLETION, "See what a victim sent beside the good", POLICE_INTAKE),
            account(GET, COMPLETION + "/fotos/{foto:\\d+}", "See a photo that a victim sent", POLICE_INTAKE),
            account(POST, COMPLETION + "/overnemen", "Accept all or a part of it", POLICE_INTAKE),
            account(POST, COMPLETION + "/afwijzen", "Reject it with a reason", POLICE_INTAKE),
            everybody(GET, FORM, "Come back to the form of the theft check"),
            everybody(POST, FORM, "See the form to dispute a hit"),
            everybody(GET, FORM + "/versturen", "Come back to the form of the theft check"),
            everybody(POST, FORM + "/versturen", "Dispute a hit, with proof"),
            everybody(GET, "/betwisting", "Be asked the code of a dispute"),
            everybody(POST, "/betwisting", "See how one's dispute stands"),
            account(GET, "/politie/betwistingen", "See the disputes and their clocks", POLICE_INTAKE, PRIVACY_OFFICER),
            account(POST, "/politie/betwistingen", "Search, sort and page them", POLICE_INTAKE, PRIVACY_OFFICER),
            account(POST, "/politie/betwistingen.csv", "Export that list", POLICE_INTAKE, PRIVACY_OFFICER),
            account(GET, DISPUTE, "Read a dispute", POLICE_INTAKE),
            account(GET, DISPUTE + "/bewijs/{bewijs:\\d+}", "See or download a piece of proof", POLICE_INTAKE),
            account(POST, DISPUTE + "/besluit", "Decide a dispute with reasons", POLICE_INTAKE));

    private VictimRights() {}
}

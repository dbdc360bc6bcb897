// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.stereotype.Component;

/** Who may do what with the register of stolen goods. */
@Component
class StolenGoodsRights implements Rights {
    @Override
    public String module() {
        return "stolengoods";
    }

    @Override
    public List<Right> table() {
        var check = List.of(
                everybody(POST, "/api/v1/diefstalchecks", "Check up to five numbers of a good"),
                everybody(GET, "/", "See the form of the theft check"),
                everybody(GET, "/diefstalcheck", "Come back to the form of the theft check"),
                everybody(POST, "/diefstalcheck", "Check up to five numbers of a good on screen"),
                everybody(POST, "/diefstalcheck/lezen", "See what kind of number is being typed"),
                everybody(GET, "/diefstalcheck/melding", "Come back to the form of the theft check"),
                everybody(POST, "/diefstalcheck/melding", "See the form to report a found good to the police"),
                everybody(POST, "/diefstalcheck/melding/versturen", "Report a found good to the police"),
                everybody(GET, "/diefstalcheck/melding/ontvangen", "Read that the report was received"));
        var receipts = List.of(
                everybody(POST, "/api/v1/diefstalchecks/bewijzen", "Check up to five numbers and get a receipt of it"),
                everybody(
                        POST, "/api/v1/diefstalchecks/_controleer", "Have a receipt judged, and see how things stand"),
                everybody(GET, "/api/v1/diefstalchecks/sleutels", "Read the public keys of receipts"),
                everybody(GET, "/diefstalcheck/bewijs", "Come back to the form of the theft check"),
                everybody(POST, "/diefstalcheck/bewijs", "Get a receipt of a theft check"),
                everybody(GET, "/bewijs/{token}", "See a receipt and how things stand with it now"),
                everybody(POST, "/bewijs/{token}", "See whether the number on a good fits a receipt"),
                everybody(GET, "/bewijs/{token}/pdf", "Download a receipt as PDF"),
                everybody(POST, "/bewijs/{token}/pdf", "Download a receipt as PDF, with the answer to a question"),
                everybody(GET, "/bewijs/{token}/verklaring", "Download the signed statement of a receipt"));
        return Stream.of(check, receipts, BulkRights.LINES, RegisterRights.LINES, VictimRights.LINES)
                .flatMap(List::stream)
                .toList();
    }
}

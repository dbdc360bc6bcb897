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
        return Stream.of(check, RegisterRights.LINES).flatMap(List::stream).toList();
    }
}

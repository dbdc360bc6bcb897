// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.everybody;
import static nl.waakzaam.access.Role.DETECTIVE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.stereotype.Component;

/** Who may do what with warnings. */
@Component
class WarningRights implements Rights {
    private static final String ONE = PendingPages.PATH + "/{id:\\d+}";

    @Override
    public String module() {
        return "warnings";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, AskPages.PATH, "Come back to the form of the theft check"),
                everybody(POST, AskPages.PATH, "See the form to be warned when a good is reported stolen later"),
                everybody(POST, AskPages.PATH + "/aanvragen", "Have a mail sent with a button that starts the warning"),
                everybody(GET, AskPages.PATH + "/aangevraagd", "Read that the mail must be opened"),
                everybody(GET, LinkPages.CONFIRM, "See the button that starts a warning, with the link of one's mail"),
                everybody(POST, LinkPages.CONFIRM, "Start a warning, with the link of one's mail"),
                everybody(GET, LinkPages.FORGET, "See the button that ends all mail, with the link of one's mail"),
                everybody(POST, LinkPages.FORGET, "End all mail and be forgotten, with the link of one's mail"),
                account(GET, PendingPages.PATH, "List the goods that buyers wait for", DETECTIVE),
                account(POST, PendingPages.PATH, "Search, sort and page that list", DETECTIVE),
                account(POST, PendingPages.PATH + ".csv", "Export that list", DETECTIVE),
                account(GET, ONE, "See which warnings wait for a good", DETECTIVE),
                account(POST, ONE, "Stop the warnings of a good for a stated reason", DETECTIVE));
    }

    /** Mail programs end mail with a POST of their own, without our cookie (RFC 8058); the link is the proof. */
    @Override
    public List<String> provenByAddress() {
        return List.of(LinkPages.FORGET);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.client;
import static nl.waakzaam.access.Right.everybody;
import static nl.waakzaam.access.Role.DEALER;
import static nl.waakzaam.access.Role.DETECTIVE;
import static nl.waakzaam.access.Scopes.WRITE_PURCHASES;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who sees what of a purchase as its seller does, and who answers a seller. */
@Configuration(proxyBeanMethods = false)
class SellerRights implements Rights {
    @Override
    public String module() {
        return "purchases";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, SellerPages.PATH, "See the form for the code on a receipt"),
                everybody(
                        POST,
                        SellerPages.PATH,
                        "See the own sale with the code on the receipt and one's date of birth, and ask for a correction"),
                client(
                        GET,
                        "/api/v1/inkopen/{id}/bewijs",
                        WRITE_PURCHASES,
                        "Get the code for the receipt of a purchase of the own shop"),
                account(GET, SellerRequestList.PATH, "List what sellers ask of the own shops", DEALER),
                account(POST, SellerRequestList.PATH, "Search, sort and page that list", DEALER),
                account(POST, SellerRequestList.PATH + ".csv", "Export that list", DEALER),
                account(GET, SellerRequestPages.ONE, "See what a seller asks", DEALER),
                account(POST, SellerRequestPages.ONE, "Answer it with reasons, or take more time", DEALER),
                account(POST, SellerCorrectionPages.PATH, "Correct who sold, with a reason", DEALER),
                account(GET, EmbargoPages.PATH, "See until when a seller does not see looks by police", DETECTIVE),
                account(POST, EmbargoPages.PATH, "Have such looks hidden for longer, or shown", DETECTIVE));
    }

    @Bean
    MenuEntry sellerRequestsEntry() {
        return new MenuEntry("sellers.menu.requests", SellerRequestList.PATH, 19, Set.of(DEALER.name()));
    }
}

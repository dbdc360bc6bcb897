// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.client;
import static nl.waakzaam.access.Role.DEALER;
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

/** Who may read and add to the registers; each reaches those of the own shops only. */
@Configuration(proxyBeanMethods = false)
class PurchasesRights implements Rights {
    private static final String API = "/api/v1/inkopen";
    private static final String STOCK = "/handelaar/inkopen";
    private static final String PURCHASE = STOCK + "/{id:[0-9a-f-]{36}}";
    private static final String GOOD = STOCK + "/goederen/{id:[0-9a-f-]{36}}";

    @Override
    public String module() {
        return "purchases";
    }

    @Override
    public List<Right> table() {
        return List.of(
                client(POST, API, WRITE_PURCHASES, "Register a purchase in the own shop"),
                client(POST, API + "/_bulk", WRITE_PURCHASES, "Register many purchases in the own shop"),
                client(GET, API, WRITE_PURCHASES, "Read the register of the own shop"),
                client(GET, API + "/{id}", WRITE_PURCHASES, "Read a purchase of the own shop"),
                account(GET, STOCK, "See the registers of the own shops", DEALER),
                account(POST, STOCK, "Search, sort and page them", DEALER),
                account(POST, STOCK + ".csv", "Export them", DEALER),
                account(GET, STOCK + "/nieuw", "See the form of the counter", DEALER),
                account(POST, STOCK + "/nieuw", "Register a purchase, or find an earlier seller by document", DEALER),
                account(POST, STOCK + "/nieuw/concept", "Keep what is typed there for a day", DEALER),
                account(GET, PURCHASE, "See a purchase of the own shops", DEALER),
                account(POST, PURCHASE + "/verkoper", "See who sold it, with a reason", DEALER),
                account(GET, PURCHASE + "/bewijs", "Get the receipt for the seller", DEALER),
                account(GET, PURCHASE + "/bewijs/nieuw", "See the form for a seller whose receipt is lost", DEALER),
                account(
                        POST,
                        PURCHASE + "/bewijs/nieuw",
                        "Give a receipt another code, for a seller who shows the identity document again",
                        DEALER),
                account(GET, GOOD, "See a good of the own shops, with its history", DEALER),
                account(GET, GOOD + "/fotos/{foto:\\d{1,18}}", "See a photo of it", DEALER),
                account(GET, GOOD + "/verbeteren", "See the form to correct it", DEALER),
                account(POST, GOOD + "/verbeteren", "Correct it, with a reason", DEALER),
                account(POST, GOOD + "/verkopen", "Register that it was sold", DEALER));
    }

    @Bean
    MenuEntry counterEntry() {
        return new MenuEntry("purchases.menu.new", STOCK + "/nieuw", 18, Set.of(DEALER.name()));
    }

    @Bean
    MenuEntry stockEntry() {
        return new MenuEntry("purchases.menu", STOCK, 19, Set.of(DEALER.name()));
    }
}

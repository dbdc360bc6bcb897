// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.everybody;
import static nl.waakzaam.access.Role.DEALER;
import static nl.waakzaam.access.Role.DETECTIVE;
import static nl.waakzaam.access.Role.MUNICIPALITY;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what at the desk; an official reaches the own municipality, a detective the own area, a dealer itself. */
@Configuration(proxyBeanMethods = false)
class DealerRights implements Rights {
    private static final String SIGN_UP = "/opkoper-worden";
    private static final String CONFIRM = SIGN_UP + "/bevestigen/{token}";
    private static final String ENTER = SIGN_UP + "/toegang/{token}";
    private static final String REQUESTS = "/gemeente/aanmeldingen";
    private static final String REQUEST = REQUESTS + "/{id:\\d{1,18}}";
    private static final String OWN = "/opkoper";
    private static final String CHANGE = OWN + "/wijziging/{soort:winkel|verhuizing|woonadres|stoppen|vrijstelling}";

    @Override
    public String module() {
        return "dealers";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, SIGN_UP, "See the first step of signing up as a dealer"),
                everybody(POST, SIGN_UP, "Fill in a step of signing up; nothing is kept"),
                everybody(GET, SIGN_UP + "/versturen", "Come back to the first step"),
                everybody(POST, SIGN_UP + "/versturen", "Send a sign-up, which must be confirmed by mail"),
                everybody(GET, SIGN_UP + "/verstuurd", "Read that the mail must be opened"),
                everybody(GET, CONFIRM, "See the button that confirms a sign-up, with the link of one's mail"),
                everybody(POST, CONFIRM, "Confirm a sign-up, with the link of one's mail"),
                everybody(GET, ENTER, "See the button that makes one's account, with the link of one's mail"),
                everybody(POST, ENTER, "Make one's account, with the link of one's mail"),
                account(GET, REQUESTS, "List what dealers ask of the own municipality", MUNICIPALITY),
                account(POST, REQUESTS, "Search, sort and page that list", MUNICIPALITY),
                account(POST, REQUESTS + ".csv", "Export that list", MUNICIPALITY),
                account(POST, REQUESTS + "/mailadres", "Set where reminders of terms are mailed to", MUNICIPALITY),
                account(GET, REQUEST, "See what a dealer asks, with the rules that apply", MUNICIPALITY),
                account(POST, REQUEST + "/besluit", "Approve or reject it, with reasons", MUNICIPALITY),
                account(POST, REQUEST + "/toegang", "Mail the owner a new link to the first account", MUNICIPALITY),
                account(GET, ShopPages.MUNICIPALITY, "List the shops in the own municipality", MUNICIPALITY),
                account(POST, ShopPages.MUNICIPALITY, "Search, sort and page that list", MUNICIPALITY),
                account(POST, ShopPages.MUNICIPALITY + ".csv", "Export that list", MUNICIPALITY),
                account(GET, ShopPages.POLICE, "List the shops in the own area", DETECTIVE),
                account(POST, ShopPages.POLICE, "Search, sort and page that list", DETECTIVE),
                account(POST, ShopPages.POLICE + ".csv", "Export that list", DETECTIVE),
                account(POST, ShopPages.POLICE + "/mailadres", "Set where the own unit is told of dealers", DETECTIVE),
                account(GET, OWN + "/brieven/{id}", "Open a letter of the municipality, as owner", DEALER),
                account(GET, OWN, "See the own shops and what was asked for them", DEALER),
                account(GET, CHANGE, "See the form to ask for a change, as owner", DEALER),
                account(POST, CHANGE, "Ask for a change, as owner", DEALER),
                account(GET, OWN + "/medewerkers", "See who works for the own company, as owner", DEALER),
                account(POST, OWN + "/medewerkers", "Invite a colleague, as owner", DEALER),
                account(POST, OWN + "/medewerkers/blokkeren", "Block a colleague, or let one in again", DEALER));
    }

    @Bean
    MenuEntry dealerSignUpEntry() {
        return new MenuEntry("dealers.menu.sign-up", SIGN_UP, 45, Set.of(MenuEntry.STRANGER));
    }

    @Bean
    MenuEntry dealerRequestsEntry() {
        return new MenuEntry("dealers.menu.requests", REQUESTS, 26, Set.of(MUNICIPALITY.name()));
    }

    @Bean
    MenuEntry municipalShopsEntry() {
        return new MenuEntry("dealers.menu.shops", ShopPages.MUNICIPALITY, 27, Set.of(MUNICIPALITY.name()));
    }

    @Bean
    MenuEntry policeShopsEntry() {
        return new MenuEntry("dealers.menu.shops", ShopPages.POLICE, 29, Set.of(DETECTIVE.name()));
    }

    @Bean
    MenuEntry ownCompanyEntry() {
        return new MenuEntry("dealers.menu.own", OWN, 20, Set.of(DEALER.name()));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may do what with the own cameras. Owners have no account: the pages below {@code /mijn-cameras} ask for the session
 * of a mailed link and show what is of its owner; who has none is led to the way in.
 */
@Configuration(proxyBeanMethods = false)
class CameraOwnerRights implements Rights {
    private static final String ENTRY = "/camera-in-beeld";
    private static final String LINK = ENTRY + "/toegang/{token}";
    private static final String YEARLY = ENTRY + "/klopt/{token}";
    private static final String OWN = "/mijn-cameras";

    @Override
    public String module() {
        return "cameras";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, ENTRY, "See the way in for owners of cameras"),
                everybody(POST, ENTRY, "Have a link mailed to come in with"),
                everybody(GET, ENTRY + "/gevraagd", "Read that the mail must be opened"),
                everybody(GET, LINK, "See the button that lets one in, with the link of one's mail"),
                everybody(POST, LINK, "Come in, with the link of one's mail"),
                everybody(POST, ENTRY + "/passkey/vraag", "Have the question that a passkey answers"),
                everybody(POST, ENTRY + "/passkey", "Come in, with a passkey"),
                everybody(GET, YEARLY, "See the button that says that all is right, with the link of one's mail"),
                everybody(POST, YEARLY, "Say that all is right, with the link of one's mail"),
                everybody(GET, OWN, "Be led to the own cameras, as owner or colleague"),
                everybody(GET, CameraOwnerPages.BEGIN, "See the form to register as owner"),
                everybody(POST, CameraOwnerPages.BEGIN, "Register as owner"),
                everybody(GET, CameraOwnerPages.CHOICE, "See at which owners one may come in"),
                everybody(POST, CameraOwnerPages.CHOICE, "Choose one of them"),
                everybody(GET, OwnedList.PATH, "List the own cameras, as owner or colleague"),
                everybody(POST, OwnedList.PATH, "Search, sort and page that list"),
                everybody(POST, OwnedList.PATH + ".csv", "Export that list"),
                everybody(GET, CameraOwnerPages.DETAILS, "See the own details, as owner"),
                everybody(POST, CameraOwnerPages.DETAILS, "Change them, as owner"),
                everybody(GET, MovePages.PATH, "See the form for another mail address, as owner"),
                everybody(POST, MovePages.PATH, "Have a link mailed to that address, which moves it, as owner"),
                everybody(POST, OWN + "/klopt", "Say that all is right, as owner or manager"),
                everybody(GET, PlacePages.NEW, "See the form for a place, as owner or manager"),
                everybody(POST, PlacePages.NEW, "Add a place, as owner or manager"),
                everybody(GET, PlacePages.ONE, "See an own place, as owner or colleague"),
                everybody(POST, PlacePages.ONE, "Change it, as owner or manager"),
                everybody(POST, PlacePages.ONE + "/intrekken", "Withdraw it with its cameras, as owner or manager"),
                everybody(GET, CameraPages.NEW, "See the form for a camera, as owner or manager"),
                everybody(POST, CameraPages.NEW, "Add a camera, as owner or manager"),
                everybody(GET, CameraPages.ONE, "See an own camera, as owner or colleague"),
                everybody(POST, CameraPages.ONE, "Change it, as owner or manager"),
                everybody(POST, CameraPages.ONE + "/intrekken", "Withdraw it, as owner or manager"),
                everybody(GET, OWN + "/bestand", "See the form for a file with many cameras, as owner or manager"),
                everybody(POST, OWN + "/bestand", "Add the cameras of a file, as owner or manager"),
                everybody(GET, LookList.PATH, "List which looks of police may be told, as owner or colleague"),
                everybody(POST, LookList.PATH, "Search, sort and page that list"),
                everybody(POST, LookList.PATH + ".csv", "Export that list"),
                everybody(GET, ColleaguePages.PATH, "See who looks after the cameras too, as owner"),
                everybody(POST, ColleaguePages.PATH, "Invite a colleague, as owner"),
                everybody(POST, ColleaguePages.PATH + "/verwijderen", "Remove a colleague, as owner"),
                everybody(GET, CameraPasskeyPages.PATH, "See the own passkeys, as owner"),
                everybody(POST, CameraPasskeyPages.PATH + "/vraag", "Have the question to make one, as owner"),
                everybody(POST, CameraPasskeyPages.PATH, "Add a passkey, as owner"),
                everybody(POST, CameraPasskeyPages.PATH + "/verwijderen", "Remove one, as owner"),
                everybody(GET, CameraOwnerPages.WITHDRAW, "See the button that erases everything, as owner"),
                everybody(POST, CameraOwnerPages.WITHDRAW, "Erase everything, as owner"),
                everybody(POST, OWN + "/uitgang", "Leave"));
    }

    @Bean
    MenuEntry cameraOwnersEntry() {
        return new MenuEntry("cameraowners.menu", ENTRY, 46, Set.of(MenuEntry.STRANGER));
    }
}

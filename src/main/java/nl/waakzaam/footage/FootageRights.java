// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.everybody;
import static nl.waakzaam.access.Role.DETECTIVE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with footage: detectives of the own unit; owners by the link in their mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FootageTerms.class)
class FootageRights implements Rights {
    @Override
    public String module() {
        return "footage";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, FootageList.PATH, "List the dossiers of footage of the own units", DETECTIVE),
                account(POST, FootageList.PATH, "Search, sort and page that list", DETECTIVE),
                account(POST, FootageList.PATH + ".csv", "Export that list", DETECTIVE),
                account(
                        POST,
                        FootageListPages.NEW,
                        "Ask owners to keep footage of cameras that a search found",
                        DETECTIVE),
                account(GET, DossierPages.ONE, "See how it stands with the footage of a case", DETECTIVE),
                account(POST, DossierPages.CLOSE, "Close a dossier of footage", DETECTIVE),
                account(GET, DossierPages.CAMERA, "See how it stands with the footage of a camera", DETECTIVE),
                account(POST, DossierPages.MOVE, "Ask, demand, receive or give up the footage of a camera", DETECTIVE),
                account(POST, DossierPages.DECIDE, "Let in a file that was not scanned, or refuse it", DETECTIVE),
                account(GET, FootageFilePages.FILE, "Take footage along", DETECTIVE),
                account(GET, FootageFilePages.PAPER, "Make a paper of the footage of a camera", DETECTIVE),
                account(GET, UnitTextPages.PATH, "See which units have a text for papers", DETECTIVE),
                account(GET, UnitTextPages.ONE, "See the text of a unit for papers", DETECTIVE),
                account(POST, UnitTextPages.ONE, "Propose the text of a unit for papers", DETECTIVE),
                account(POST, UnitTextPages.DECIDE, "Approve or reject what a colleague proposed", DETECTIVE),
                everybody(GET, OwnerLinkPages.OPEN, "See the button behind the link in a mail to an owner"),
                everybody(POST, OwnerLinkPages.OPEN, "Open the page of an owner, once per link"),
                everybody(POST, OwnerLinkPages.RENEW, "Have another link mailed to the same owner"),
                everybody(GET, FootageOwnerPages.ONE, "See which footage is wanted, with an opened link"),
                everybody(GET, FootageOwnerPages.CAMERA, "See what is asked of a camera, with an opened link"),
                everybody(POST, FootageOwnerPages.ANSWER, "Say what there is, with an opened link"),
                everybody(POST, FootageOwnerPages.FILE, "Send a small file by a form, with an opened link"),
                everybody(POST, UploadApi.FILES, "Begin to send a file, with an opened link"),
                everybody(GET, UploadApi.FILE, "Ask how far a file came, with an opened link"),
                everybody(PATCH, UploadApi.FILE, "Send a part of a file, with an opened link"),
                everybody(DELETE, UploadApi.FILE, "Stop sending a file, with an opened link"));
    }

    @Bean
    MenuEntry footageEntry() {
        return new MenuEntry("footage.menu", FootageList.PATH, 23, Set.of(DETECTIVE.name()));
    }
}

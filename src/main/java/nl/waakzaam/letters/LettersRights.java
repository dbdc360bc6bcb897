// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import static nl.waakzaam.access.Right.account;
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

/** Who may do what with letters; an official reaches the own municipality. */
@Configuration(proxyBeanMethods = false)
class LettersRights implements Rights {
    private static final String PATH = "/gemeente/brieven";
    private static final String OWN = PATH + "/{code:GM\\d{4}}";
    private static final String TEXT = OWN + "/{onderdeel}/{taal}";
    private static final String PROPOSAL = PATH + "/voorstellen/{id:\\d{1,18}}";
    private static final String LETTER = PATH + "/brief/{id}";
    private static final String PRINT = PATH + "/printen";
    private static final String SENT = PATH + "/verstuurd";

    @Override
    public String module() {
        return "letters";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, PATH, "Choose one of the own municipalities", MUNICIPALITY),
                account(GET, OWN, "See which texts letters of the own municipality are made with", MUNICIPALITY),
                account(GET, TEXT, "See a text, an example and its history", MUNICIPALITY),
                account(GET, TEXT + "/wijzigen", "See the form to change a text", MUNICIPALITY),
                account(POST, TEXT + "/wijzigen", "See what it would look like; nothing is kept", MUNICIPALITY),
                account(POST, TEXT + "/voorleggen", "Propose a text to a colleague", MUNICIPALITY),
                account(GET, PROPOSAL, "See a proposed text", MUNICIPALITY),
                account(POST, PROPOSAL + "/goedkeuren", "Approve the text of a colleague", MUNICIPALITY),
                account(POST, PROPOSAL + "/afwijzen", "Reject the text of a colleague, with reasons", MUNICIPALITY),
                account(POST, PROPOSAL + "/intrekken", "Withdraw the own proposal", MUNICIPALITY),
                account(GET, SENT, "List the letters of the own municipality, without readers", MUNICIPALITY),
                account(POST, SENT, "Search, sort and page that list", MUNICIPALITY),
                account(POST, SENT + ".csv", "Export that list", MUNICIPALITY),
                account(GET, PRINT, "See which letters must be printed", MUNICIPALITY),
                account(POST, PRINT + "/pdf", "Open the ticked ones as one paper", MUNICIPALITY),
                account(POST, PRINT + "/gepost", "Write down that the ticked ones were posted", MUNICIPALITY),
                account(GET, LETTER, "See what became of a letter, as proof", MUNICIPALITY),
                account(POST, LETTER, "Send a letter again, or write down that it was posted", MUNICIPALITY),
                account(GET, LETTER + "/pdf", "Open a letter, with its reader", MUNICIPALITY));
    }

    @Bean
    MenuEntry lettersEntry() {
        return new MenuEntry("letters.menu", PATH, 28, Set.of(MUNICIPALITY.name()));
    }
}

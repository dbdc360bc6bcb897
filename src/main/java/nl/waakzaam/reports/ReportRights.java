// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.POLICY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Policy officers write reports together with the colleagues of their own organisation. */
@Configuration(proxyBeanMethods = false)
class ReportRights implements Rights {
    static final String PATH = "/verslagen";
    static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";
    static final String BLOCK = ONE + "/blokken/{blok:\\d{1,9}}";
    static final String FILE = ONE + "/verslag.{soort:pdf|docx|html|csv|zip}";

    @Override
    public String module() {
        return "reports";
    }

    @Override
    public List<Right> table() {
        return List.of(
                right(GET, PATH, "List the reports of the own organisation"),
                right(POST, PATH, "Search, sort and page that list"),
                right(POST, PATH + ".csv", "Export that list"),
                right(GET, PATH + "/nieuw", "See the form that begins a report"),
                right(POST, PATH + "/nieuw", "Begin a report, empty or from the template"),
                right(GET, ONE, "Read a report with its figures filled in, and write in it"),
                right(POST, ONE, "Change its title, or pin its figures to a day"),
                right(GET, ONE + "/tekst", "See its whole text"),
                right(POST, ONE + "/tekst", "Change its whole text"),
                right(POST, ONE + "/voorbeeld", "See what a text becomes before it is saved"),
                right(GET, BLOCK, "See the form that changes a block"),
                right(POST, BLOCK, "Change a block"),
                right(POST, BLOCK + "/omhoog", "Move a block up"),
                right(POST, BLOCK + "/omlaag", "Move a block down"),
                right(POST, BLOCK + "/verwijderen", "Take a block out"),
                right(GET, BLOCK + "/invoegen", "See the form for a new block below it"),
                right(POST, BLOCK + "/invoegen", "Put a new block below it"),
                right(GET, BLOCK + "/plaatsen", "See the form that places a table or chart below it"),
                right(POST, BLOCK + "/plaatsen", "Place a table or chart below it"),
                right(POST, BLOCK + "/opmerkingen", "Say something of a block"),
                right(POST, ONE + "/opmerkingen/{opmerking:\\d{1,18}}", "Resolve a remark, or open it again"),
                right(GET, ONE + "/versies", "List its versions"),
                right(GET, ONE + "/versies/{versie:\\d{1,9}}", "Compare a version with another"),
                right(POST, ONE + "/versies/{versie:\\d{1,9}}", "Make an earlier version the newest again"),
                right(GET, ONE + "/controle", "See which claims need a look"),
                right(POST, ONE + "/controle", "Take changed figures over"),
                right(GET, ONE + "/vaststellen", "See what adopting it means"),
                right(POST, ONE + "/vaststellen", "Adopt it: neither text nor figures change any more"),
                right(GET, FILE, "Get it as a file"));
    }

    private static Right right(HttpMethod method, String path, String act) {
        return account(method, path, act, POLICY_OFFICER);
    }

    @Bean
    MenuEntry reportsInMenu() {
        return new MenuEntry("verslagen.menu", PATH, 560, Set.of(POLICY_OFFICER.name()));
    }
}

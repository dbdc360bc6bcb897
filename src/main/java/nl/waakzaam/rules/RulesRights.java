// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.everybody;
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

/** Who may read and who may change the rules; an official reaches the own municipality, a detective the own unit. */
@Configuration(proxyBeanMethods = false)
class RulesRights implements Rights {
    private static final String DESK = "/gemeente/regels";
    private static final String ONE = DESK + "/{code:GM\\d{4}}";
    private static final String PROPOSAL = DESK + "/voorstellen/{id:\\d{1,18}}";
    private static final String HITS = "/politie/treffers-tonen";
    private static final String UNIT = HITS + "/{unit:RE\\d{2}}";

    @Override
    public String module() {
        return "rules";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, "/regels", "List the municipalities and what applies there today"),
                everybody(POST, "/regels", "Search, sort and page that list"),
                everybody(POST, "/regels.csv", "Export that list"),
                everybody(GET, "/regels/{code:GM\\d{4}}", "Read what applies in a municipality on a date"),
                everybody(GET, "/api/v1/gemeenteregels/{code}", "Ask what applies in a municipality on a date"),
                account(GET, DESK, "Come to the rules of the own municipality", MUNICIPALITY),
                account(GET, ONE, "See the rules of the own municipality, with their history", MUNICIPALITY),
                account(GET, ONE + "/wijzigen", "See the form to change them", MUNICIPALITY),
                account(POST, ONE + "/wijzigen", "See what a change would change, for whom", MUNICIPALITY),
                account(POST, ONE + "/voorleggen", "Propose a change to a colleague", MUNICIPALITY),
                account(GET, PROPOSAL, "See a proposal of the own municipality", MUNICIPALITY),
                account(POST, PROPOSAL + "/goedkeuren", "Approve the proposal of a colleague", MUNICIPALITY),
                account(POST, PROPOSAL + "/afwijzen", "Reject the proposal of a colleague, with reasons", MUNICIPALITY),
                account(POST, PROPOSAL + "/intrekken", "Withdraw the own proposal", MUNICIPALITY),
                account(GET, HITS, "See in which police units a dealer sees a hit", DETECTIVE),
                account(GET, UNIT, "See it of one unit, with its history", DETECTIVE),
                account(POST, UNIT, "Propose to change it, in the own unit", DETECTIVE),
                account(
                        POST,
                        HITS + "/voorstellen/{id:\\d{1,18}}/{besluit:goedkeuren|afwijzen|intrekken}",
                        "Approve or reject what a colleague proposed, or withdraw the own proposal",
                        DETECTIVE));
    }

    @Bean
    MenuEntry rulesEntry() {
        return new MenuEntry("rules.menu", "/regels", 40, Set.of(MUNICIPALITY.name(), "DEALER"));
    }

    @Bean
    MenuEntry municipalRulesEntry() {
        return new MenuEntry("rules.menu.own", DESK, 30, Set.of(MUNICIPALITY.name()));
    }

    @Bean
    MenuEntry hitNoticesEntry() {
        return new MenuEntry("rules.menu.hits", HITS, 28, Set.of(DETECTIVE.name()));
    }
}

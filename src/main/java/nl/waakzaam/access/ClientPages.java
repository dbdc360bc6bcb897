// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen on which administrators look after machine clients. */
@Controller
class ClientPages {
    private static final String LIST = "/beheer/koppelingen";
    private final Clients clients;
    private final Administration administration;
    private final CurrentActor actors;

    ClientPages(Clients clients, Administration administration, CurrentActor actors) {
        this.clients = clients;
        this.administration = administration;
        this.actors = actors;
    }

    @GetMapping(LIST)
    String list(Model model) {
        return page(new FormErrors(), model);
    }

    @PostMapping(LIST)
    String create(
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String titel,
            @RequestParam(defaultValue = "") String organisatie,
            @RequestParam(defaultValue = Scopes.WRITE_STOLEN_GOODS) String recht,
            @RequestParam(defaultValue = "") String bronnen,
            Model model) {
        var errors = new FormErrors();
        if (!naam.matches("[a-z0-9-]{3,60}")) {
            errors.add("naam", "access.client.form.id");
        }
        if (titel.isBlank() || titel.length() > 200) {
            errors.add("titel", "access.form.name");
        }
        if (organisatie.isBlank() || organisatie.length() > 200) {
            errors.add("organisatie", "access.form.organisation");
        }
        if (!Scopes.ALL.contains(recht)) {
            errors.add("recht", "access.client.form.scope");
        }
        if (recht.equals(Scopes.WRITE_STOLEN_GOODS)
                && !bronnen.strip().matches("[A-Za-z0-9_-]{1,60}(\\s+[A-Za-z0-9_-]{1,60})*")) {
            errors.add("bronnen", "access.client.form.sources");
        }
        if (!errors.isEmpty()) {
            return page(errors, model);
        }
        try {
            model.addAttribute(
                    "secret",
                    administration.createClient(
                            by(),
                            naam,
                            titel.strip(),
                            organisatie.strip(),
                            Set.of(recht),
                            recht.equals(Scopes.WRITE_STOLEN_GOODS) ? words(bronnen) : Set.of()));
        } catch (Administration.NameTaken taken) {
            errors.add("naam", "access.form.taken");
            return page(errors, model);
        }
        model.addAttribute("name", naam);
        model.addAttribute("back", LIST);
        return "access/secret";
    }

    @PostMapping(LIST + "/{id}/intrekken")
    String revoke(@PathVariable String id) {
        administration.revokeClient(by(), id);
        return "redirect:" + LIST;
    }

    private Administration.By by() {
        return new Administration.By(actors.get().id(), "web");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private String page(FormErrors errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute(
                "clients", clients.list().stream().map(ClientLine::of).toList());
        return "access/clients";
    }
}

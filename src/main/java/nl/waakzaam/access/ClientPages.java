// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screens on which administrators look after machine clients. */
@Controller
class ClientPages {
    private static final String LIST = ClientList.PATH;

    private final Lists lists;
    private final Administration administration;
    private final AccessLog log;
    private final CurrentActor actors;

    ClientPages(Lists lists, Administration administration, AccessLog log, CurrentActor actors) {
        this.lists = lists;
        this.administration = administration;
        this.log = log;
        this.actors = actors;
    }

    @ListMapping(LIST)
    String list(Wanted wanted, Model model) {
        model.addAttribute("listing", lists.show(ClientList.LIST, wanted));
        return "access/clients";
    }

    @PostMapping(LIST + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actors.get().id();
        lists.export(ClientList.LIST, wanted, response, () -> log.exported(who, ObjectKind.CLIENT));
    }

    @GetMapping(LIST + "/nieuw")
    String askNew(Model model) {
        return form(ClientForm.empty(), new FormErrors(), model);
    }

    @PostMapping(LIST + "/nieuw")
    String create(
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String titel,
            @RequestParam(defaultValue = "") String organisatie,
            @RequestParam(defaultValue = Scopes.WRITE_STOLEN_GOODS) String recht,
            @RequestParam(defaultValue = "") String bronnen,
            Model model) {
        var form = new ClientForm(naam, titel, organisatie, recht, bronnen);
        var errors = form.errors();
        if (errors.isEmpty()) {
            try {
                return shown(naam, created(form), model);
            } catch (Administration.NameTaken taken) {
                errors.add("naam", "access.form.taken");
            }
        }
        return form(form, errors, model);
    }

    @PostMapping(LIST + "/{id}/intrekken")
    String revoke(@PathVariable String id) {
        administration.revokeClient(by(), id);
        return "redirect:" + LIST;
    }

    private String created(ClientForm form) {
        return administration.createClient(
                by(),
                form.id(),
                form.name().strip(),
                form.organisation().strip(),
                Set.of(form.scope()),
                form.sourceNames());
    }

    private Administration.By by() {
        return new Administration.By(actors.get().id(), "web");
    }

    private static String shown(String id, String secret, Model model) {
        model.addAttribute("name", id);
        model.addAttribute("secret", secret);
        model.addAttribute("back", LIST);
        return "access/secret";
    }

    private static String form(ClientForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "access/client";
    }
}

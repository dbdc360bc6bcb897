// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The screens on which administrators look after accounts. */
@Controller
class AccountPages {
    private static final String LIST = AccountList.PATH;

    private final Lists lists;
    private final Accounts accounts;
    private final Administration administration;
    private final AccessLog log;
    private final CurrentActor actors;

    AccountPages(Lists lists, Accounts accounts, Administration administration, AccessLog log, CurrentActor actors) {
        this.lists = lists;
        this.accounts = accounts;
        this.administration = administration;
        this.log = log;
        this.actors = actors;
    }

    @ListMapping(LIST)
    String list(Wanted wanted, Model model) {
        var who = actors.get().id();
        var list = About.of(ObjectKind.ACCOUNT_LIST, "list");
        model.addAttribute("listing", lists.show(AccountList.LIST, wanted, () -> log.consulted(who, list)));
        return "access/accounts";
    }

    @PostMapping(LIST + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actors.get().id();
        lists.export(AccountList.LIST, wanted, response, () -> log.exported(who, ObjectKind.ACCOUNT_LIST));
    }

    @GetMapping(LIST + "/nieuw")
    String askNew(Model model) {
        return form(LIST + "/nieuw", AccountForm.empty(), new FormErrors(), model);
    }

    @PostMapping(LIST + "/nieuw")
    String create(
            @RequestParam(defaultValue = "") String gebruikersnaam,
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String organisatie,
            @RequestParam(defaultValue = "") List<String> rollen,
            @RequestParam(defaultValue = "") String gebied,
            Model model) {
        var form = new AccountForm(gebruikersnaam, naam, organisatie, rollen, gebied);
        var errors = form.errors();
        if (errors.isEmpty()) {
            try {
                var password = administration.create(by(), form.login(), form.details());
                return shown(form.login(), password, model);
            } catch (Administration.NameTaken taken) {
                errors.add("gebruikersnaam", "access.form.taken");
            }
        }
        return form(LIST + "/nieuw", form, errors, model);
    }

    @GetMapping(LIST + "/{id}")
    @Transactional
    public String show(@PathVariable long id, Model model) {
        var account = get(id);
        log.consulted(actors.get().id(), AccessLog.about(account));
        model.addAttribute("account", AccountLine.of(account));
        return form(LIST + "/" + id, AccountForm.of(account), new FormErrors(), model);
    }

    @PostMapping(LIST + "/{id}")
    String change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String organisatie,
            @RequestParam(defaultValue = "") List<String> rollen,
            @RequestParam(defaultValue = "") String gebied,
            Model model) {
        var account = get(id);
        var form = new AccountForm(account.login(), naam, organisatie, rollen, gebied);
        var errors = form.errors();
        if (errors.isEmpty()) {
            administration.change(by(), id, form.details());
            return "redirect:" + LIST + "/" + id;
        }
        model.addAttribute("account", AccountLine.of(account));
        return form(LIST + "/" + id, form, errors, model);
    }

    @PostMapping(LIST + "/{id}/blokkeren")
    String disable(@PathVariable long id) {
        administration.disable(by(), id, !get(id).disabled());
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(LIST + "/{id}/uitloggen")
    String logOut(@PathVariable long id) {
        administration.logOut(by(), get(id).id());
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(LIST + "/{id}/opnieuw")
    String reset(@PathVariable long id, Model model) {
        return shown(get(id).login(), administration.reset(by(), id), model);
    }

    private Account get(long id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Administration.By by() {
        return new Administration.By(actors.get().id(), "web");
    }

    private static String shown(String login, String secret, Model model) {
        model.addAttribute("name", login);
        model.addAttribute("secret", secret);
        model.addAttribute("back", LIST);
        return "access/secret";
    }

    private static String form(String action, AccountForm form, FormErrors errors, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toList()));
        return "access/account";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.forms.DeskForm;
import nl.waakzaam.dealers.forms.DeskMailLimits;
import nl.waakzaam.dealers.staff.Invitations.Guest;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The owner of a dealer invites colleagues and blocks those who left. */
@Controller
class StaffPages {
    static final String PATH = OwnPages.PATH + "/medewerkers";
    private static final int LONGEST = 200;

    private final OwnCompany company;
    private final DeskMailLimits limits;
    private final CurrentActor actor;

    StaffPages(OwnCompany company, DeskMailLimits limits, CurrentActor actor) {
        this.company = company;
        this.limits = limits;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String show(Model model) {
        return show(DeskForm.empty(), new FormErrors(), "", model);
    }

    @PostMapping(PATH)
    String invite(
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            Locale language,
            Model model) {
        var form = DeskForm.of(posted);
        var mail = MailAddress.of(form.value("mail"));
        var errors = new FormErrors();
        if (form.isBlank("naam") || form.value("naam").length() > LONGEST) {
            errors.add("naam", "dealers.error.person");
        }
        if (mail.isEmpty()) {
            errors.add("mail", "dealers.error.mail");
        }
        if (errors.isEmpty() && !limits.maySend(ClientNetwork.of(request))) {
            errors.add("mail", "dealers.error.later");
        }
        if (!errors.isEmpty() || mail.isEmpty()) {
            return show(form, errors, "", model);
        }
        company.invite(owned(), new Guest(form.value("naam"), mail.get()), actor.get(), language);
        return show(DeskForm.empty(), errors, mail.get().text(), model);
    }

    @PostMapping(PATH + "/blokkeren")
    String block(
            @RequestParam(name = "account", defaultValue = "") String colleague,
            @RequestParam(name = "blokkeren", defaultValue = "") String blocked) {
        company.block(owned(), colleague, blocked.equals("ja"), actor.get());
        return "redirect:" + PATH;
    }

    private String show(DeskForm form, FormErrors errors, String invited, Model model) {
        model.addAttribute("staff", company.staff(owned(), actor.get()));
        model.addAttribute("self", actor.get().id());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("invited", invited);
        return "dealers/own/staff";
    }

    private Dealer owned() {
        return company.findOwned(actor.get()).orElseThrow(OwnPages::absent);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A buyer asks to be warned. Whatever is registered, known or limited: the answer is the same. */
@Controller
class AskPages {
    static final String PATH = "/diefstalcheck/bericht";

    private final Warnings warnings;
    private final MailLimits limits;

    AskPages(Warnings warnings, MailLimits limits) {
        this.warnings = warnings;
        this.limits = limits;
    }

    /** The form's address, asked without a check before it. */
    @GetMapping(PATH)
    String without() {
        return "redirect:/";
    }

    @PostMapping(PATH)
    String start(
            @RequestParam(name = "nummer", defaultValue = "") List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            Model model) {
        return form(model, new AskForm(numbers, category, ""), new FormErrors());
    }

    @PostMapping(PATH + "/aanvragen")
    String ask(
            @RequestParam(name = "nummer", defaultValue = "") List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            @RequestParam(name = "mail", defaultValue = "") String mail,
            HttpServletRequest request,
            Model model,
            Locale language) {
        var form = new AskForm(numbers, category, mail);
        var errors = form.errors();
        if (!errors.isEmpty() || !form.isAboutANumber()) {
            return form(model, form, errors);
        }
        limits.spend(ClientNetwork.of(request));
        warnings.ask(form.wish(language));
        return "redirect:" + PATH + "/aangevraagd";
    }

    @GetMapping(PATH + "/aangevraagd")
    String asked() {
        return "warnings/asked";
    }

    private static String form(Model model, AskForm form, FormErrors errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("longest", MailAddress.LONGEST);
        return "warnings/ask";
    }
}

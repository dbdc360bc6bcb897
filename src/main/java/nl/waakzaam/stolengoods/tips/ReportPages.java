// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.codes.StrangersAttempts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A citizen who found a stolen good tells the police, anonymously if they wish. */
@Controller
class ReportPages {
    private final TipInbox inbox;
    private final StrangersAttempts attempts;

    ReportPages(TipInbox inbox, StrangersAttempts attempts) {
        this.inbox = inbox;
        this.attempts = attempts;
    }

    /** The form's address, asked without a hit before it. */
    @GetMapping("/diefstalcheck/melding")
    String without() {
        return "redirect:/";
    }

    @PostMapping("/diefstalcheck/melding")
    String start(
            @RequestParam(name = "nummer", defaultValue = "") List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            Model model) {
        return form(model, ReportForm.about(numbers, category), new FormErrors());
    }

    @PostMapping("/diefstalcheck/melding/versturen")
    String send(
            @RequestParam(name = "nummer", defaultValue = "") List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            @RequestParam(name = "plaats", defaultValue = "") String seenWhere,
            @RequestParam(name = "verhaal", defaultValue = "") String story,
            @RequestParam(name = "anoniem", defaultValue = "ja") String anonymous,
            @RequestParam(name = "naam", defaultValue = "") String name,
            @RequestParam(name = "bereik", defaultValue = "") String reach,
            HttpServletRequest request,
            Model model) {
        var form = new ReportForm(numbers, category, seenWhere, story, anonymous, name, reach);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return form(model, form, errors);
        }
        attempts.begin(StrangersAttempts.Kind.TIP, ClientNetwork.of(request));
        inbox.submit(form.tip());
        return "redirect:/diefstalcheck/melding/ontvangen";
    }

    @GetMapping("/diefstalcheck/melding/ontvangen")
    String received() {
        return "stolengoods/tips/received";
    }

    private static String form(Model model, ReportForm form, FormErrors errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "stolengoods/tips/report";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.check.CheckForm;
import nl.waakzaam.stolengoods.check.CheckTurnstile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a person asks for a receipt of the check that is on the screen. */
@Controller
class ReceiptForm {
    private final Receipts receipts;
    private final CheckTurnstile turnstile;

    ReceiptForm(Receipts receipts, CheckTurnstile turnstile) {
        this.receipts = receipts;
        this.turnstile = turnstile;
    }

    /** The address of the form, asked without what was typed. */
    @GetMapping("/diefstalcheck/bewijs")
    String without() {
        return "redirect:/";
    }

    @PostMapping("/diefstalcheck/bewijs")
    ModelAndView give(
            @RequestParam(name = "nummer", required = false) List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            @RequestParam(name = "merk", defaultValue = "") String make,
            @RequestParam(name = "vraag", defaultValue = "") String question,
            @RequestParam(name = "antwoord", defaultValue = "") String reply,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new CheckForm(numbers == null ? List.of() : numbers, category, make);
        var errors = form.errors();
        return errors.isEmpty()
                ? turnstile.pass(form, new Reply(question, reply), request, response, () -> given(form))
                : wrong(form, errors);
    }

    private ModelAndView given(CheckForm form) {
        try {
            var token = receipts.give(form.question()).token();
            return new ModelAndView(new RedirectView("/bewijs/" + token, true, true, false));
        } catch (NothingToProve refusal) {
            var errors = FormErrors.one("nummer-1", "receipts.nothing");
            return wrong(form, errors);
        }
    }

    private static ModelAndView wrong(CheckForm form, FormErrors errors) {
        return new ModelAndView("stolengoods/check/home", Map.of("form", form, "errors", errors));
    }
}

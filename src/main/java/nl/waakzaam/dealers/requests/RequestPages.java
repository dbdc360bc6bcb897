// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.requests.Deciding.Outcome;
import nl.waakzaam.dealers.requests.RequestReviews.Review;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Officials see what a dealer asks, with its clock, the rules that apply and the letters about it, and decide. */
@Controller
class RequestPages {
    private static final String PATH = RequestList.PATH;
    private static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final RequestReviews reviewing;
    private final Deciding deciding;
    private final DealerLetters letters;
    private final Rules rules;
    private final CurrentActor actor;

    RequestPages(RequestReviews reviewing, Deciding deciding, DealerLetters letters, Rules rules, CurrentActor actor) {
        this.reviewing = reviewing;
        this.deciding = deciding;
        this.letters = letters;
        this.rules = rules;
        this.actor = actor;
    }

    @GetMapping(ONE)
    String show(@PathVariable("id") long id, Model model) {
        return show(consult(id), DecisionForm.empty(), new FormErrors(), model);
    }

    @PostMapping(ONE + "/besluit")
    String decide(
            @PathVariable("id") long id,
            @RequestParam(name = "besluit", defaultValue = "") String decision,
            @RequestParam(name = "controle", defaultValue = "") String check,
            @RequestParam(name = "redenen", defaultValue = "") String reasons,
            Model model) {
        var review = consult(id);
        var form = new DecisionForm(decision, check, reasons);
        var errors = form.errors(review.request().kind());
        if (errors.isEmpty()) {
            var outcome = deciding.decide(id, form, actor.get());
            if (outcome == Outcome.DONE) {
                return "redirect:" + PATH + "/" + id;
            }
            errors.add("besluit", "dealers.outcome." + outcome);
            review = consult(id);
        }
        return show(review, form, errors, model);
    }

    /** The owner lost the mail with the link to the first account. */
    @PostMapping(ONE + "/toegang")
    String inviteAgain(@PathVariable("id") long id) {
        deciding.inviteAgain(consult(id).request().id(), actor.get());
        return "redirect:" + PATH + "/" + id;
    }

    private String show(Review review, DecisionForm form, FormErrors errors, Model model) {
        var request = review.request();
        model.addAttribute("review", review);
        model.addAttribute("rules", rules.on(request.municipality(), reviewing.today()));
        model.addAttribute("letters", letters.listAbout(request.id()));
        model.addAttribute("today", reviewing.today());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "dealers/request";
    }

    private Review consult(long id) {
        return reviewing.consult(id, actor.get()).orElseThrow(RequestPages::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

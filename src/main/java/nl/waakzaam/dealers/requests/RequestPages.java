// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.dealers.DealerLog;
import nl.waakzaam.dealers.requests.Deciding.Outcome;
import nl.waakzaam.dealers.requests.Deciding.Review;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Officials see what dealers ask of their municipality, with the terms, and decide. */
@Controller
class RequestPages {
    private static final String PATH = RequestList.PATH;
    static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final Lists lists;
    private final Deciding deciding;
    private final Desks desks;
    private final Rules rules;
    private final DealerLog log;
    private final CurrentActor actor;

    RequestPages(Lists lists, Deciding deciding, Desks desks, Rules rules, DealerLog log, CurrentActor actor) {
        this.lists = lists;
        this.deciding = deciding;
        this.desks = desks;
        this.rules = rules;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        return list(wanted, Map.of(), new FormErrors(), model);
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get();
        var list = RequestList.of(deciding.codesOf(who));
        lists.export(list, wanted, response, () -> log.exported(who.id(), ObjectKind.DEALER_REQUEST));
    }

    /** The mail address that reminders of one's municipality go to. */
    @PostMapping(PATH + "/mailadres")
    String desk(
            @RequestParam(name = "gemeente", defaultValue = "") String code,
            @RequestParam(name = "mail", defaultValue = "") String typed,
            Model model) {
        var own = deciding.municipalitiesOf(actor.get()).stream()
                .anyMatch(municipality -> municipality.code().equals(code));
        if (!own) {
            throw absent();
        }
        var mail = MailAddress.of(typed);
        if (mail.isEmpty()) {
            var errors = FormErrors.one("mail-" + code, "dealers.error.mail");
            return list(Wanted.beginning(), Map.of(code, typed), errors, model);
        }
        desks.set(code, mail.get());
        return "redirect:" + PATH;
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

    private String list(Wanted wanted, Map<String, String> typed, FormErrors errors, Model model) {
        var who = actor.get();
        var list = RequestList.of(deciding.codesOf(who));
        var own = deciding.municipalitiesOf(who);
        model.addAttribute(
                "listing", lists.show(list, wanted, () -> log.consultedList(who.id(), ObjectKind.DEALER_REQUEST)));
        model.addAttribute("today", deciding.today());
        model.addAttribute("municipalities", own);
        model.addAttribute("desks", own.stream().collect(Collectors.toMap(Municipality::code, desk(typed))));
        model.addAttribute("errors", errors);
        return "dealers/requests";
    }

    private Function<Municipality, String> desk(Map<String, String> typed) {
        return municipality -> typed.getOrDefault(
                municipality.code(),
                desks.find(municipality.code()).map(MailAddress::text).orElse(""));
    }

    private String show(Review review, DecisionForm form, FormErrors errors, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("rules", rules.on(review.request().municipality(), deciding.today()));
        model.addAttribute("today", deciding.today());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "dealers/request";
    }

    private Review consult(long id) {
        return deciding.consult(id, actor.get()).orElseThrow(RequestPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

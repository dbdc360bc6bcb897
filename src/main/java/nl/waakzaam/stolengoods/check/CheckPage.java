// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.CheckOffer;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The theft check for people. What they type travels in the body of a form, never in an address. */
@Controller
class CheckPage {
    private final TheftCheck theftCheck;
    private final CheckTurnstile turnstile;
    private final CheckWords words;
    private final ObjectProvider<LiveFigures> figures;
    private final List<CheckOffer> offers;

    CheckPage(
            TheftCheck theftCheck,
            CheckTurnstile turnstile,
            CheckWords words,
            ObjectProvider<LiveFigures> figures,
            ObjectProvider<CheckOffer> offers) {
        this.theftCheck = theftCheck;
        this.turnstile = turnstile;
        this.words = words;
        this.figures = figures;
        this.offers = offers.stream().toList();
    }

    @GetMapping("/")
    ModelAndView home() {
        return form(CheckForm.empty(), new FormErrors());
    }

    /** The address of an answer, asked again without what was typed. */
    @GetMapping("/diefstalcheck")
    String again() {
        return "redirect:/";
    }

    @PostMapping("/diefstalcheck")
    ModelAndView check(
            @RequestParam(name = "nummer", required = false) List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            @RequestParam(name = "merk", defaultValue = "") String make,
            @RequestParam(name = "vraag", defaultValue = "") String question,
            @RequestParam(name = "antwoord", defaultValue = "") String reply,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        var form = new CheckForm(numbers == null ? List.of() : numbers, category, make);
        var errors = form.errors();
        return errors.isEmpty()
                ? turnstile.pass(form, new Reply(question, reply), request, response, () -> answer(form, language))
                : form(form, errors);
    }

    private ModelAndView answer(CheckForm form, Locale language) {
        var answer = theftCheck.check(form.question());
        var hints = LookAgain.of(words.hints(answer, language), form.typed());
        var offered = answer.outcome() == Outcome.NOT_REGISTERED ? open() : List.of();
        return new ModelAndView(
                "stolengoods/check/answer", Map.of("answer", answer, "hints", hints, "offers", offered));
    }

    private List<CheckOffer> open() {
        return offers.stream().filter(offer -> offer.open().getAsBoolean()).toList();
    }

    /** While somebody types: what kind of number this is and what does not fit. */
    @PostMapping("/diefstalcheck/lezen")
    String read(
            @RequestParam(name = "nummer", defaultValue = "") List<String> numbers,
            @RequestParam(name = "plaats", defaultValue = "1") int place,
            Model model,
            Locale language) {
        var typed = place >= 1 && place <= numbers.size() ? numbers.get(place - 1) : "";
        var reading = Identifiers.read(IdentifierKind.UNKNOWN, cut(typed));
        var kind = reading instanceof Reading.Number number
                ? number.keys().getFirst().kind().name()
                : "";
        var answer = new CheckAnswer(CheckAnswer.Outcome.NOT_REGISTERED, List.of(), List.of(reading));
        model.addAttribute("kind", kind);
        model.addAttribute(
                "hints", typed.isBlank() ? List.of() : LookAgain.of(words.hints(answer, language), List.of(typed)));
        return "stolengoods/check/reading";
    }

    private ModelAndView form(CheckForm form, FormErrors errors) {
        var page = new ModelAndView("stolengoods/check/home", Map.of("form", form, "errors", errors));
        var counted = figures.getIfAvailable();
        if (counted != null) {
            counted.latest().ifPresent(latest -> page.addObject("figures", latest));
        }
        return page;
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), CheckJson.LONGEST_VALUE));
    }
}

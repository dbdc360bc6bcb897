// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.limits.Admission;
import nl.waakzaam.limits.Challenge;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.site.FormErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The theft check for people. What they type travels in the body of a form, never in an address. */
@Controller
class CheckPage {
    private final TheftCheck theftCheck;
    private final CheckAdmission admission;
    private final CheckWords words;
    private final ObjectProvider<LiveFigures> figures;

    CheckPage(TheftCheck theftCheck, CheckAdmission admission, CheckWords words, ObjectProvider<LiveFigures> figures) {
        this.theftCheck = theftCheck;
        this.admission = admission;
        this.words = words;
        this.figures = figures;
    }

    @GetMapping("/")
    String home(Model model) {
        return form(model, CheckForm.empty(), new FormErrors());
    }

    /** The address of an answer, asked again without what was typed. */
    @GetMapping("/diefstalcheck")
    String again() {
        return "redirect:/";
    }

    @PostMapping("/diefstalcheck")
    String check(
            @RequestParam(name = "nummer", required = false) List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            @RequestParam(name = "merk", defaultValue = "") String make,
            @RequestParam(name = "vraag", defaultValue = "") String question,
            @RequestParam(name = "antwoord", defaultValue = "") String reply,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        var form = new CheckForm(numbers == null ? List.of() : numbers, category, make);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return form(model, form, errors);
        }
        model.addAttribute("form", form);
        model.addAttribute("reply", new Reply(question, reply));
        var readings = TheftCheck.read(form.question());
        return switch (admission.of(request, readings, new Reply(question, reply))) {
            case Admission.Admitted admitted -> answer(model, form, readings, language);
            case Admission.Asked asked -> question(model, asked.challenge(), response);
            case Admission.Refused refused -> later(model, refused, response);
        };
    }

    private String answer(Model model, CheckForm form, List<Reading> readings, Locale language) {
        var answer = theftCheck.check(form.question(), readings);
        model.addAttribute("answer", answer);
        model.addAttribute("hints", LookAgain.of(words.hints(answer, language), form.typed()));
        return "stolengoods/check/answer";
    }

    /** A question first, to whoever shares an address with many; what was typed goes along in the form. */
    private static String question(Model model, Challenge challenge, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        var errors = new FormErrors();
        if (challenge.problem() != Challenge.Problem.NONE) {
            errors.add("antwoord", "challenge.problem." + challenge.problem().name());
        }
        model.addAttribute("challenge", challenge);
        model.addAttribute("errors", errors);
        return "stolengoods/check/challenge";
    }

    private static String later(Model model, Admission.Refused refused, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds() + 1));
        model.addAttribute("reason", refused.reason());
        model.addAttribute("wait", refused.retryAfter());
        return "stolengoods/check/later";
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

    private String form(Model model, CheckForm form, FormErrors errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        var counted = figures.getIfAvailable();
        if (counted != null) {
            counted.latest().ifPresent(latest -> model.addAttribute("figures", latest));
        }
        return "stolengoods/check/home";
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), CheckJson.LONGEST_VALUE));
    }
}

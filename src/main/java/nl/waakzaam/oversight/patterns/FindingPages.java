// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.util.Locale;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.oversight.ActWords;
import nl.waakzaam.oversight.patterns.Findings.Finding;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Odd patterns: a list, the acts behind each, and an explanation once the privacy officer asked around. */
@Controller
class FindingPages {
    private static final String PATH = "/toezicht/patronen";
    private static final int LONGEST = 500;

    private final FindingReview review;
    private final ActWords words;
    private final CurrentActor actor;

    FindingPages(FindingReview review, ActWords words, CurrentActor actor) {
        this.review = review;
        this.words = words;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(name = "verklaard", defaultValue = "false") boolean explained, Locale language, Model model) {
        model.addAttribute("explained", explained);
        model.addAttribute(
                "findings",
                review.list(explained, actor.get().id()).stream()
                        .map(seen -> line(seen, language))
                        .toList());
        return "oversight/patterns";
    }

    @GetMapping(PATH + "/{id:\\d+}")
    String show(@PathVariable("id") long id, Locale language, Model model) {
        return show(id, "", new FormErrors(), language, model);
    }

    @PostMapping(PATH + "/{id:\\d+}")
    String explain(
            @PathVariable("id") long id,
            @RequestParam(name = "uitleg", defaultValue = "") String explanation,
            Locale language,
            Model model) {
        var errors = new FormErrors();
        if (explanation.isBlank() || explanation.length() > LONGEST) {
            errors.add("uitleg", "oversight.pattern.error", LONGEST);
            return show(id, explanation, errors, language, model);
        }
        review.explain(id, explanation.strip(), actor.get().id());
        return "redirect:" + PATH + "/" + id;
    }

    private String show(long id, String typed, FormErrors errors, Locale language, Model model) {
        var seen =
                review.find(id, actor.get().id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("finding", line(seen, language));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "oversight/pattern";
    }

    private FindingLine line(FindingReview.Seen seen, Locale language) {
        Finding finding = seen.finding();
        var by = finding.explainedBy();
        return new FindingLine(
                finding.id(),
                finding.rule().name(),
                finding.foundAt(),
                seen.acts().stream().map(act -> words.named(act, language)).toList(),
                finding.explainedAt(),
                by == null ? null : words.name(by, language),
                finding.explanation(),
                seen.isAbout(actor.get().id()));
    }
}

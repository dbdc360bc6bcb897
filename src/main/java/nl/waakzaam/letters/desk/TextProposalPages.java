// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import java.util.List;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.letters.MunicipalText;
import nl.waakzaam.rules.Colleagues;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals.Decision;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposal for a text: a colleague approves or rejects it, who proposed it may withdraw it. */
@Controller
class TextProposalPages {
    static final String PATH = TextPages.PATH + "/voorstellen";
    static final String ONE = PATH + "/{id:\\d{1,18}}";
    private static final int LONGEST_REASONS = 1_000;

    private final TextDesk desk;
    private final Colleagues colleagues;
    private final CurrentActor actor;

    TextProposalPages(TextDesk desk, Colleagues colleagues, CurrentActor actor) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.actor = actor;
    }

    @GetMapping(ONE)
    String show(@PathVariable("id") long id, Model model) {
        return show(get(id), "", new FormErrors(), model);
    }

    @PostMapping(ONE + "/goedkeuren")
    String approve(@PathVariable("id") long id, Model model) {
        return decide(id, State.APPROVED, "", model);
    }

    @PostMapping(ONE + "/intrekken")
    String withdraw(@PathVariable("id") long id, Model model) {
        return decide(id, State.WITHDRAWN, "", model);
    }

    @PostMapping(ONE + "/afwijzen")
    String reject(
            @PathVariable("id") long id,
            @RequestParam(name = "redenen", defaultValue = "") String reasons,
            Model model) {
        var clean = Texts.clean(reasons);
        if (clean == null || clean.length() > LONGEST_REASONS) {
            var errors = FormErrors.one("redenen", "rules.error.reasons", LONGEST_REASONS);
            return show(get(id), reasons, errors, model);
        }
        return decide(id, State.REJECTED, clean, model);
    }

    private String decide(long id, State outcome, String reasons, Model model) {
        var decision = desk.decide(get(id), outcome, reasons, actor.get());
        if (decision == Decision.DONE) {
            return "redirect:" + PATH + "/" + id;
        }
        return show(get(id), reasons, FormErrors.one("voorstel", "rules.decision." + decision), model);
    }

    private String show(MunicipalText text, String reasons, FormErrors errors, Model model) {
        var proposal = text.proposal();
        model.addAttribute(
                "municipality",
                desk.municipalityOf(actor.get(), text.place().municipality()).orElseThrow(TextPlaces::absent));
        model.addAttribute("text", text);
        model.addAttribute("own", proposal.proposedBy().equals(actor.get().id()));
        model.addAttribute("names", colleagues.of(List.of(proposal)));
        model.addAttribute("now", desk.wording(text.place()));
        model.addAttribute("example", desk.example(text.place(), text.wording()));
        model.addAttribute("reasons", reasons);
        model.addAttribute("errors", errors);
        return "letters/desk/proposal";
    }

    private MunicipalText get(long id) {
        return desk.find(id, actor.get()).orElseThrow(TextPlaces::absent);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.hits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.rules.Colleagues;
import nl.waakzaam.rules.Proposal;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals;
import nl.waakzaam.rules.Proposals.Decision;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Detectives see, per police unit, whether a dealer sees a hit, and change that with two of their unit. */
@Controller
class HitNoticePages {
    static final String PATH = "/politie/treffers-tonen";
    static final String ONE = PATH + "/{unit:RE\\d{2}}";
    static final String DECIDE = PATH + "/voorstellen/{id:\\d{1,18}}/{besluit:goedkeuren|afwijzen|intrekken}";
    private static final Map<String, State> DECISIONS =
            Map.of("goedkeuren", State.APPROVED, "afwijzen", State.REJECTED, "intrekken", State.WITHDRAWN);
    private static final int LONGEST = 1_000;

    private final HitNotices notices;
    private final Proposals proposals;
    private final Municipalities municipalities;
    private final Colleagues colleagues;
    private final CurrentActor actor;

    HitNoticePages(
            HitNotices notices,
            Proposals proposals,
            Municipalities municipalities,
            Colleagues colleagues,
            CurrentActor actor) {
        this.notices = notices;
        this.proposals = proposals;
        this.municipalities = municipalities;
        this.colleagues = colleagues;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String list(Model model) {
        var shown = new HashMap<String, Boolean>();
        var units = municipalities.policeUnits();
        units.forEach(unit -> shown.put(unit.code(), notices.isShown(unit.code())));
        model.addAttribute("units", units);
        model.addAttribute("shown", shown);
        return "rules/hits/list";
    }

    @GetMapping(ONE)
    String show(@PathVariable("unit") String unit, Model model) {
        return show(get(unit), "", "", new FormErrors(), model);
    }

    @PostMapping(ONE)
    String propose(
            @PathVariable("unit") String code,
            @RequestParam(name = "tonen", defaultValue = "") String shown,
            @RequestParam(name = "toelichting", defaultValue = "") String explanation,
            Model model) {
        var unit = getOwn(code);
        var errors = new FormErrors();
        var clean = Texts.clean(explanation);
        if (!List.of("ja", "nee").contains(shown)) {
            errors.add("tonen", "rules.error.choose");
        }
        if (clean == null || clean.length() > LONGEST) {
            errors.add("toelichting", "rules.error.explanation", LONGEST);
        }
        if (errors.isEmpty() && clean != null) {
            if (notices.propose(code, shown.equals("ja"), clean, actor.get()).isPresent()) {
                return "redirect:" + PATH + "/" + code;
            }
            errors.add("tonen", "rules.error.open");
        }
        return show(unit, shown, explanation, errors, model);
    }

    @PostMapping(DECIDE)
    String decide(
            @PathVariable("id") long id,
            @PathVariable("besluit") String decision,
            @RequestParam(name = "redenen", defaultValue = "") String reasons,
            Model model) {
        var proposal = proposals.find(id).orElseThrow(HitNoticePages::absent);
        var unit = getOwn(proposal.subject());
        var outcome = Objects.requireNonNull(DECISIONS.get(decision));
        var errors = new FormErrors();
        var clean = Texts.clean(reasons);
        if (outcome == State.REJECTED && (clean == null || clean.length() > LONGEST)) {
            errors.add("redenen", "rules.error.reasons", LONGEST);
            return show(unit, "", "", errors, model);
        }
        var done = notices.decide(proposal, outcome, clean == null ? "" : clean, actor.get());
        if (done == Decision.DONE) {
            return "redirect:" + PATH + "/" + unit.code();
        }
        errors.add("voorstel", "rules.decision." + done);
        return show(unit, "", "", errors, model);
    }

    private String show(PoliceUnit unit, String shown, String explanation, FormErrors errors, Model model) {
        var history = proposals.list(unit.code());
        var asked = new HashMap<Long, Boolean>();
        history.forEach(proposal -> notices.proposed(proposal.id()).ifPresent(yes -> asked.put(proposal.id(), yes)));
        model.addAttribute("unit", unit);
        model.addAttribute("now", notices.isShown(unit.code()));
        model.addAttribute("may", covers(actor.get(), unit.code()));
        model.addAttribute("me", actor.get().id());
        model.addAttribute("open", history.stream().filter(Proposal::isOpen).toList());
        model.addAttribute("history", history);
        model.addAttribute("asked", asked);
        model.addAttribute("names", colleagues.of(history));
        model.addAttribute("shown", shown);
        model.addAttribute("explanation", explanation);
        model.addAttribute("errors", errors);
        return "rules/hits/unit";
    }

    private PoliceUnit get(String code) {
        return municipalities.policeUnits().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(HitNoticePages::absent);
    }

    private PoliceUnit getOwn(String code) {
        var unit = get(code);
        if (!covers(actor.get(), code)) {
            throw absent();
        }
        return unit;
    }

    private static boolean covers(Actor actor, String unit) {
        return actor.area().contains("NL") || actor.area().contains(unit);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

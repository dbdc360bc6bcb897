// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the own police units say in requests and demands. */
@Controller
class UnitTextPages {
    static final String PATH = FootageList.PATH + "/teksten";
    static final String ONE = PATH + "/{eenheid:[A-Z0-9]{2,8}}";
    static final String DECIDE = ONE + "/{besluit:goedkeuren|afwijzen}";
    private static final int LONGEST = 1000;

    private final UnitTexts texts;
    private final FootageScope scope;
    private final FootageLog log;
    private final TransactionTemplate transaction;
    private final CurrentActor actor;

    UnitTextPages(
            UnitTexts texts, FootageScope scope, FootageLog log, TransactionTemplate transaction, CurrentActor actor) {
        this.texts = texts;
        this.scope = scope;
        this.log = log;
        this.transaction = transaction;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("units", scope.unitsOf(actor.get()));
        return "footage/unit-texts";
    }

    @GetMapping(ONE)
    String show(@PathVariable("eenheid") String code, Model model) {
        var unit = own(code);
        var current = texts.current(code);
        return shown(
                unit,
                current.map(UnitText::sender).orElse(""),
                current.map(UnitText::words).orElse(""),
                new FormErrors(),
                model);
    }

    @PostMapping(ONE)
    String propose(
            @PathVariable("eenheid") String code,
            @RequestParam(name = "afzender", defaultValue = "") String sender,
            @RequestParam(name = "tekst", defaultValue = "") String words,
            Model model) {
        var unit = own(code);
        var errors = errors(sender, words);
        if (errors.isEmpty() && !texts.propose(code, sender.strip(), words.strip(), actor.get())) {
            errors.add("afzender", "footage.error.proposal");
        }
        return errors.isEmpty() ? "redirect:" + PATH + "/" + code : shown(unit, sender, words, errors, model);
    }

    @PostMapping(DECIDE)
    String decide(@PathVariable("eenheid") String code, @PathVariable("besluit") String decision, Model model) {
        var unit = own(code);
        var proposal = texts.proposal(code).orElseThrow(DossierPages::absent);
        return texts.decide(proposal, decision.equals("goedkeuren"), actor.get())
                ? "redirect:" + PATH + "/" + code
                : shown(
                        unit,
                        proposal.sender(),
                        proposal.words(),
                        FormErrors.one("afzender", "footage.error.own"),
                        model);
    }

    private static FormErrors errors(String sender, String words) {
        var errors = new FormErrors();
        if (Texts.clean(sender) == null || sender.length() > LONGEST) {
            errors.add("afzender", "footage.error.afzender", LONGEST);
        }
        if (words.length() > LONGEST) {
            errors.add("tekst", "footage.error.tekst", LONGEST);
        }
        return errors;
    }

    private String shown(PoliceUnit unit, String sender, String words, FormErrors errors, Model model) {
        transaction.executeWithoutResult(
                status -> log.texts(actor.get().id(), Action.CONSULT, "tekst voor stukken: " + unit.code()));
        model.addAttribute("unit", unit);
        model.addAttribute("proposal", texts.proposal(unit.code()).orElse(null));
        model.addAttribute("me", actor.get().id());
        model.addAttribute("sender", sender);
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        return "footage/unit-text";
    }

    private PoliceUnit own(String code) {
        return scope.unitsOf(actor.get()).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(DossierPages::absent);
    }
}

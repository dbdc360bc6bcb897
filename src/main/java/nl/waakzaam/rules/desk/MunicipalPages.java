// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.Colleagues;
import nl.waakzaam.rules.MunicipalRules;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals.Decision;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.rules.RulesVersion;
import nl.waakzaam.rules.desk.RulesDesk.Proposed;
import nl.waakzaam.rules.desk.RulesReader.Reading;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Officials see the rules of their municipality as they were, are and will be, propose a change and decide about one. */
@Controller
class MunicipalPages {
    static final String PATH = "/gemeente/regels";
    static final String ONE = PATH + "/{code:GM\\d{4}}";
    static final String CHANGE = ONE + "/wijzigen";
    static final String PROPOSE = ONE + "/voorleggen";
    static final String PROPOSAL = PATH + "/voorstellen/{id:\\d{1,18}}";
    private static final int LONGEST_REASONS = 1_000;

    private final RulesDesk desk;
    private final RulesPreview preview;
    private final Rules rules;
    private final Colleagues colleagues;
    private final CurrentActor actor;

    MunicipalPages(RulesDesk desk, RulesPreview preview, Rules rules, Colleagues colleagues, CurrentActor actor) {
        this.desk = desk;
        this.preview = preview;
        this.rules = rules;
        this.colleagues = colleagues;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String choose(Model model) {
        var own = desk.municipalitiesOf(actor.get());
        if (own.size() == 1) {
            return "redirect:" + PATH + "/" + own.getFirst().code();
        }
        model.addAttribute("municipalities", own);
        return "rules/desk/choose";
    }

    @GetMapping(ONE)
    String overview(
            @PathVariable("code") String code,
            @RequestParam(name = "datum", defaultValue = "") String day,
            @RequestParam(name = "bekend", defaultValue = "") String known,
            Model model) {
        var municipality = own(code);
        var today = desk.today();
        var errors = new FormErrors();
        var on = date(day, today, "datum", errors);
        var knownOn = date(known, today, "bekend", errors);
        var end = knownOn.plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant();
        var history = desk.history(code);
        model.addAttribute("errors", errors);
        model.addAttribute("municipality", municipality);
        model.addAttribute("today", today);
        model.addAttribute("rules", knownOn.equals(today) ? rules.on(code, on) : rules.asKnownAt(code, on, end));
        model.addAttribute("known", knownOn);
        model.addAttribute("versions", desk.versions(code).reversed());
        model.addAttribute("history", history);
        model.addAttribute("names", colleagues.of(history));
        return "rules/desk/overview";
    }

    @GetMapping(CHANGE)
    String change(
            @PathVariable("code") String code,
            @RequestParam(name = "voorstel", defaultValue = "0") long earlier,
            Model model) {
        var municipality = own(code);
        var again = desk.find(earlier, actor.get())
                .filter(proposed -> proposed.municipality().code().equals(code));
        var form = again.map(MunicipalPages::form).orElseGet(() -> form(code));
        return form(municipality, form, new FormErrors(), model);
    }

    @PostMapping(CHANGE)
    String preview(@PathVariable("code") String code, @RequestParam MultiValueMap<String, String> posted, Model model) {
        var municipality = own(code);
        var form = RulesForm.of(posted);
        var reading = read(municipality, form);
        if (!reading.errors().isEmpty() || posted.containsKey("terug")) {
            return form(municipality, form, posted.containsKey("terug") ? new FormErrors() : reading.errors(), model);
        }
        model.addAttribute("municipality", municipality);
        model.addAttribute("form", form);
        model.addAttribute("explanation", reading.explanation());
        model.addAttribute("preview", preview.of(municipality, reading.from(), form.mergedAreas(), reading.rules()));
        return "rules/desk/preview";
    }

    @PostMapping(PROPOSE)
    String propose(@PathVariable("code") String code, @RequestParam MultiValueMap<String, String> posted, Model model) {
        var municipality = own(code);
        var form = RulesForm.of(posted);
        var reading = read(municipality, form);
        var id = reading.errors().isEmpty()
                ? desk.propose(municipality, reading, form.mergedAreas(), actor.get())
                : OptionalLong.empty();
        if (id.isPresent()) {
            return "redirect:" + PATH + "/voorstellen/" + id.getAsLong();
        }
        if (reading.errors().isEmpty()) {
            reading.errors().add("geldtVanaf", "rules.error.open");
        }
        return form(municipality, form, reading.errors(), model);
    }

    @GetMapping(PROPOSAL)
    String proposal(@PathVariable("id") long id, Model model) {
        return proposal(get(id), "", new FormErrors(), model);
    }

    @PostMapping(PROPOSAL + "/goedkeuren")
    String approve(@PathVariable("id") long id, Model model) {
        return decide(id, State.APPROVED, "", model);
    }

    @PostMapping(PROPOSAL + "/intrekken")
    String withdraw(@PathVariable("id") long id, Model model) {
        return decide(id, State.WITHDRAWN, "", model);
    }

    @PostMapping(PROPOSAL + "/afwijzen")
    String reject(
            @PathVariable("id") long id,
            @RequestParam(name = "redenen", defaultValue = "") String reasons,
            Model model) {
        var clean = Texts.clean(reasons);
        if (clean == null || clean.length() > LONGEST_REASONS) {
            var errors = new FormErrors();
            errors.add("redenen", "rules.error.reasons", LONGEST_REASONS);
            return proposal(get(id), reasons, errors, model);
        }
        return decide(id, State.REJECTED, clean, model);
    }

    private String decide(long id, State outcome, String reasons, Model model) {
        var decision = desk.decide(get(id), outcome, reasons, actor.get());
        if (decision == Decision.DONE) {
            return "redirect:" + PATH + "/voorstellen/" + id;
        }
        var errors = new FormErrors();
        errors.add("voorstel", "rules.decision." + decision);
        return proposal(get(id), reasons, errors, model);
    }

    private String proposal(Proposed proposed, String reasons, FormErrors errors, Model model) {
        var proposal = proposed.proposal();
        model.addAttribute("municipality", proposed.municipality());
        model.addAttribute("proposal", proposal);
        model.addAttribute("own", proposal.proposedBy().equals(actor.get().id()));
        model.addAttribute("names", colleagues.of(List.of(proposal)));
        model.addAttribute("preview", preview.of(proposed.version(), proposal));
        model.addAttribute("reasons", reasons);
        model.addAttribute("errors", errors);
        return "rules/desk/proposal";
    }

    private String form(Municipality municipality, RulesForm form, FormErrors errors, Model model) {
        model.addAttribute("municipality", municipality);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "merged", rules.areasOf(municipality.code(), desk.today()).size() > 1);
        return "rules/desk/form";
    }

    private Reading read(Municipality municipality, RulesForm form) {
        var reading = RulesReader.read(form, desk.today());
        if (!municipality.existedOn(reading.from())) {
            reading.errors().add("geldtVanaf", "rules.error.not-there");
        }
        return reading;
    }

    private RulesForm form(String code) {
        return RulesVersion.inForce(desk.versions(code), LocalDate.MAX)
                .map(latest -> RulesForm.of(latest.rules(), true))
                .orElseGet(() -> RulesForm.of(MunicipalRules.NONE, true));
    }

    private static RulesForm form(Proposed proposed) {
        var version = proposed.version();
        return RulesForm.of(version.rules(), version.mergedAreas())
                .with("geldtVanaf", version.validFrom().toString())
                .with("toelichting", proposed.proposal().explanation());
    }

    private Proposed get(long id) {
        return desk.find(id, actor.get()).orElseThrow(MunicipalPages::absent);
    }

    /** Of another municipality nothing exists here. */
    private Municipality own(String code) {
        return desk.municipalityOf(actor.get(), code).orElseThrow(MunicipalPages::absent);
    }

    private static LocalDate date(String text, LocalDate otherwise, String field, FormErrors errors) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            errors.add(field, "rules.error.date");
            return otherwise;
        }
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

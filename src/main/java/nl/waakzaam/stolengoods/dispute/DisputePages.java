// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.dispute.Reviewing.Outcome;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of disputes with their clocks, and each with its proof and its decision. */
@Controller
class DisputePages {
    private static final String PATH = DisputeList.PATH;

    private final Lists lists;
    private final Reviewing reviewing;
    private final RegisterLog log;
    private final CurrentActor actor;

    DisputePages(Lists lists, Reviewing reviewing, RegisterLog log, CurrentActor actor) {
        this.lists = lists;
        this.reviewing = reviewing;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        var look = Act.onScreen(actor.get().id(), About.of(ObjectKind.DISPUTE, "list"), "betwistingen beoordelen");
        model.addAttribute(
                "listing", lists.show(DisputeList.LIST, wanted, () -> log.consulted(look, Activity.DISPUTES)));
        model.addAttribute("today", reviewing.today());
        return "stolengoods/dispute/list";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(
                DisputeList.LIST,
                wanted,
                response,
                () -> log.exported(who, ObjectKind.DISPUTE, "betwistingen exporteren"));
    }

    @GetMapping(PATH + "/{id:\\d+}")
    String show(@PathVariable("id") long id, Model model) {
        return show(id, DecisionForm.empty(), new FormErrors(), model);
    }

    /** A PDF is never shown by us: it leaves as a download that may run nothing. */
    @GetMapping(PATH + "/{id:\\d+}/bewijs/{bewijs:\\d+}")
    ResponseEntity<byte[]> proof(@PathVariable("id") long id, @PathVariable("bewijs") long proof) {
        var file = reviewing.proof(id, proof, actor.get()).orElseThrow(DisputePages::absent);
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        return file.kind() == ProofFile.Kind.JPEG
                ? answer.contentType(MediaType.IMAGE_JPEG).body(file.content())
                : answer.contentType(MediaType.APPLICATION_PDF)
                        .header("Content-Disposition", "attachment; filename=\"bewijs-%d.pdf\"".formatted(proof))
                        .body(file.content());
    }

    @PostMapping(PATH + "/{id:\\d+}/besluit")
    String decide(
            @PathVariable("id") long id,
            @RequestParam(name = "besluit", defaultValue = "") String decision,
            @RequestParam(name = "goed", defaultValue = "") Set<Long> goods,
            @RequestParam(name = "redenen", defaultValue = "") String reasons,
            Model model) {
        var form = new DecisionForm(decision, goods, reasons);
        var errors = form.errors();
        if (errors.isEmpty()) {
            var outcome = reviewing.decide(id, form.chosen().orElseThrow(), goods, form.stated(), actor.get());
            if (outcome == Outcome.DONE) {
                return "redirect:" + PATH + "/" + id;
            }
            errors.add("besluit", "dispute.outcome." + outcome);
        }
        return show(id, form, errors, model);
    }

    private String show(long id, DecisionForm form, FormErrors errors, Model model) {
        model.addAttribute("review", reviewing.consult(id, actor.get()).orElseThrow(DisputePages::absent));
        model.addAttribute("today", reviewing.today());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "stolengoods/dispute/review";
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

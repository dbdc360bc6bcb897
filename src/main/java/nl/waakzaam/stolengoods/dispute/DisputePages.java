// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.Csv;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.Listing.Column;
import nl.waakzaam.site.Wanted;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of disputes with their clocks, and each with its proof and its decision. */
@Controller
class DisputePages {
    private static final String PATH = "/politie/betwistingen";
    private static final List<Column> COLUMNS = List.of(
            Column.sortable("termijn", "dispute.column.due"),
            Column.sortable("ontvangen", "dispute.column.received"),
            Column.sortable("soort", "stolengoods.column.category"),
            Column.sortable("besluit", "dispute.column.decision"));

    private final DisputeList list;
    private final Reviewing reviewing;
    private final RegisterLog log;
    private final CurrentActor actor;

    DisputePages(DisputeList list, Reviewing reviewing, RegisterLog log, CurrentActor actor) {
        this.list = list;
        this.reviewing = reviewing;
        this.log = log;
        this.actor = actor;
    }

    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    String list(Wanted wanted, Model model) {
        var listing = list.listing(PATH, wanted);
        model.addAttribute("listing", listing);
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("disputes", list.rows(wanted, listing));
        model.addAttribute("today", reviewing.today());
        return "stolengoods/dispute/list";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        log.exported(actor.get().id(), "dispute", "betwistingen exporteren");
        Csv.answer(response, "betwistingen.csv", csv -> {
            csv.row("nummer", "ontvangen", "uiterlijk", "categorie", "besluit", "besloten");
            list.each(
                    wanted,
                    row -> csv.row(
                            row.id(), row.receivedAt(), row.dueOn(), row.category(), row.state(), row.decidedAt()));
        });
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

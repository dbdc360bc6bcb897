// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.Csv;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.Listing.Column;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The inbox of reports by citizens: read, noted, handled; each look at one stands in the processing log. */
@Controller
class TipPages {
    private static final String PATH = "/politie/meldingen";
    private static final List<Column> COLUMNS = List.of(
            Column.sortable("ontvangen", "stolengoods.tip.received"),
            Column.sortable("soort", "stolengoods.column.category"),
            Column.plain("waar", "stolengoods.tip.where"),
            Column.sortable("afgehandeld", "stolengoods.tip.handled"));

    private final TipList tips;
    private final RegisterLog log;
    private final CurrentActor actor;
    private final Clock clock;

    TipPages(TipList tips, RegisterLog log, CurrentActor actor, Clock clock) {
        this.tips = tips;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Transactional
    public String list(Wanted wanted, Model model) {
        consulted("list", "postbus lezen");
        var listing = tips.listing(PATH, wanted);
        model.addAttribute("listing", listing);
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("tips", tips.rows(wanted, listing));
        return "stolengoods/tips";
    }

    /** Without contact data: an export travels further than the inbox. */
    @PostMapping(PATH + ".csv")
    public void export(Wanted wanted, HttpServletResponse response) throws IOException {
        log.exported(actor.get().id(), "tip", "postbus exporteren");
        Csv.answer(response, "meldingen.csv", csv -> {
            csv.row("nummer", "ontvangen", "categorie", "waar", "afgehandeld");
            tips.each(
                    wanted,
                    tip -> csv.row(tip.id(), tip.receivedAt(), tip.category(), tip.seenWhere(), tip.handledAt()));
        });
    }

    @GetMapping(PATH + "/{id:\\d+}")
    @Transactional
    public String show(@PathVariable("id") long id, Model model) {
        return show(id, "", new FormErrors(), model);
    }

    /** Writes a note; one that is empty or too long comes back with what to do, as it was typed. */
    @PostMapping(PATH + "/{id:\\d+}/notities")
    @Transactional
    public String note(
            @PathVariable("id") long id, @RequestParam(name = "notitie", defaultValue = "") String note, Model model) {
        var clean = Texts.clean(note);
        if (clean == null || clean.length() > NewTip.LONGEST) {
            var errors = new FormErrors();
            errors.add("notitie", "stolengoods.tip.note.error", NewTip.LONGEST);
            return show(id, note, errors, model);
        }
        tips.addNote(tip(id).id(), clock.instant(), actor.get().id(), clean);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id:\\d+}/afhandeling")
    @Transactional
    public String handle(@PathVariable("id") long id) {
        tips.handle(id, clock.instant(), actor.get().id());
        return "redirect:" + PATH;
    }

    private String show(long id, String note, FormErrors errors, Model model) {
        consulted(Long.toString(id), "melding behandelen");
        model.addAttribute("tip", tip(id));
        model.addAttribute("notes", tips.notes(id));
        model.addAttribute("note", note);
        model.addAttribute("errors", errors);
        return "stolengoods/tip";
    }

    private TipList.Tip tip(long id) {
        return tips.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void consulted(String object, String reason) {
        log.consulted(actor.get().id(), "web", "tip", object, Activity.TIPS, reason);
    }
}

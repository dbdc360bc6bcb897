// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The inbox of reports by citizens: read, noted, handled; each look at one stands in the processing log. */
@Controller
class TipPages {
    private static final String PATH = TipList.PATH;

    private final TipList tips;
    private final Lists lists;
    private final RegisterLog log;
    private final CurrentActor actor;
    private final Clock clock;

    TipPages(TipList tips, Lists lists, RegisterLog log, CurrentActor actor, Clock clock) {
        this.tips = tips;
        this.lists = lists;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        model.addAttribute(
                "listing",
                lists.show(tips.list(), wanted, () -> consulted(About.of(ObjectKind.TIP, "list"), "postbus lezen")));
        return "stolengoods/tips";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(tips.list(), wanted, response, () -> log.exported(who, ObjectKind.TIP, "postbus exporteren"));
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
            var errors = FormErrors.one("notitie", "stolengoods.tip.note.error", NewTip.LONGEST);
            return show(id, note, errors, model);
        }
        var tip = tip(id);
        var change = change();
        tips.addNote(id, change.at(), change.actor(), clean);
        log.recorded(Action.CHANGE, change, tip.about());
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id:\\d+}/afhandeling")
    @Transactional
    public String handle(@PathVariable("id") long id) {
        var tip = tip(id);
        var change = change();
        tips.handle(id, change.at(), change.actor());
        log.recorded(Action.CHANGE, change, tip.about());
        return "redirect:" + PATH;
    }

    private String show(long id, String note, FormErrors errors, Model model) {
        var tip = tip(id);
        consulted(tip.about(), "melding behandelen");
        model.addAttribute("tip", tip);
        model.addAttribute("notes", tips.notes(id));
        model.addAttribute("note", note);
        model.addAttribute("errors", errors);
        return "stolengoods/tip";
    }

    private TipList.Tip tip(long id) {
        return tips.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Change change() {
        return new Change(actor.get().id(), "web", Activity.TIPS, clock.instant(), "");
    }

    private void consulted(About about, String reason) {
        log.consulted(Act.onScreen(actor.get().id(), about, reason), Activity.TIPS);
    }
}

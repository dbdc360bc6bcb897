// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.dealers.DealerLog;
import nl.waakzaam.dealers.DeskForms;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work-list of an official: what dealers ask of the own municipality. */
@Controller
class RequestListPages {
    private static final String PATH = RequestList.PATH;

    private final RequestReviews reviewing;
    private final DeskForms desks;
    private final Lists lists;
    private final DealerLog log;
    private final CurrentActor actor;

    RequestListPages(RequestReviews reviewing, DeskForms desks, Lists lists, DealerLog log, CurrentActor actor) {
        this.reviewing = reviewing;
        this.desks = desks;
        this.lists = lists;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        return list(wanted, Map.of(), new FormErrors(), model);
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get();
        var list = RequestList.of(reviewing.codesOf(who));
        lists.export(list, wanted, response, () -> log.exported(who.id(), ObjectKind.DEALER_REQUEST));
    }

    /** The mail address that reminders of one's municipality go to. */
    @PostMapping(PATH + "/mailadres")
    String desk(
            @RequestParam(name = "gebied", defaultValue = "") String area,
            @RequestParam(name = "mail", defaultValue = "") String typed,
            Model model) {
        if (!names().containsKey(area)) {
            throw RequestPages.absent();
        }
        var errors = desks.set(names(), area, typed);
        return errors.isEmpty() ? "redirect:" + PATH : list(Wanted.beginning(), Map.of(area, typed), errors, model);
    }

    private String list(Wanted wanted, Map<String, String> typed, FormErrors errors, Model model) {
        var who = actor.get();
        var list = RequestList.of(reviewing.codesOf(who));
        model.addAttribute(
                "listing", lists.show(list, wanted, () -> log.consultedList(who.id(), ObjectKind.DEALER_REQUEST)));
        model.addAttribute("today", reviewing.today());
        model.addAttribute("desks", desks.of(names(), typed));
        model.addAttribute("errors", errors);
        return "dealers/requests";
    }

    /** Of the municipalities of this official, by code. */
    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        reviewing.municipalitiesOf(actor.get()).forEach(one -> names.put(one.code(), one.name()));
        return names;
    }
}

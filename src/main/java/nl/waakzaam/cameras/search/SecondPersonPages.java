// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A colleague sees which searches ask more than usual, and allows or refuses each with a reason. */
@Controller
class SecondPersonPages {
    static final String PATH = CameraSearchPages.PATH + "/verzoeken";
    static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";
    static final String DECIDE = ONE + "/{besluit:toestaan|weigeren}";
    private static final String WAITING = "verzoeken van collega's";
    private static final int LONGEST = 500;

    private final SecondPerson second;
    private final CameraSearchLimits limits;
    private final Lists lists;
    private final CameraSearchLog log;
    private final CurrentActor actor;

    SecondPersonPages(
            SecondPerson second, CameraSearchLimits limits, Lists lists, CameraSearchLog log, CurrentActor actor) {
        this.second = second;
        this.limits = limits;
        this.lists = lists;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        var who = actor.get().id();
        model.addAttribute("listing", lists.show(waiting(), wanted, () -> log.listed(WAITING, who)));
        return "cameras/search/requests";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(waiting(), wanted, response, () -> log.exportedList(WAITING, who));
    }

    @GetMapping(ONE)
    String read(@PathVariable("id") UUID id, Model model) {
        return shown(id, "", new FormErrors(), model);
    }

    @PostMapping(DECIDE)
    String decide(
            @PathVariable("id") UUID id,
            @PathVariable("besluit") String decision,
            @RequestParam(name = "reden", defaultValue = "") String typed,
            Model model) {
        var because = typed.replaceAll("\\p{Cntrl}", " ").strip();
        if (because.isEmpty() || because.length() > LONGEST) {
            return shown(id, typed, FormErrors.one("reden", "cameras.search.error.decision", LONGEST), model);
        }
        if (!second.decide(id, decision.equals("toestaan"), because, actor.get())) {
            throw FoundCameraPages.absent();
        }
        return "redirect:" + PATH;
    }

    private String shown(UUID id, String typed, FormErrors errors, Model model) {
        var search = second.read(id, actor.get()).orElseThrow(FoundCameraPages::absent);
        model.addAttribute("search", search);
        model.addAttribute("features", SearchDrawing.of(search, List.of()));
        model.addAttribute("usual", limits.of(search.offence()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cameras/search/request";
    }

    private ListPage<Asked> waiting() {
        var who = actor.get();
        return CameraSearchList.waiting(who.id(), second.codesOf(who));
    }
}

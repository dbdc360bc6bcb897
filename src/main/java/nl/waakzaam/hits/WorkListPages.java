// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.hits.WorkListScreen.Done;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Detectives see the hits of their area, keep the ways in which they look at them, and give them to each other. */
@Controller
class WorkListPages {
    static final String PATH = HitPages.PATH;
    static final String ASSIGN = PATH + "/toewijzen";
    static final String COUNTS = PATH + "/aantallen";
    static final String VIEWS = PATH + "/weergaven";
    static final String VIEW_GONE = VIEWS + "/verwijderen";

    /** More than a page of the list holds comes from no list. */
    private static final int MOST = 100;

    private final WorkList list;
    private final Assigning assigning;
    private final SavedViews views;
    private final Lists lists;
    private final HitLog log;
    private final CurrentActor actor;
    private final Clock clock;

    WorkListPages(
            WorkList list,
            Assigning assigning,
            SavedViews views,
            Lists lists,
            HitLog log,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.assigning = assigning;
        this.views = views;
        this.lists = lists;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(PATH)
    String show(Wanted wanted, Model model) {
        return shown(wanted, Done.nothing(), model);
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get();
        lists.export(list.of(who, wanted), wanted, response, () -> log.exported(who.id()));
    }

    /** Nothing when the counts are those that were told before. */
    @GetMapping(COUNTS)
    String counts(
            @RequestParam(name = "was", defaultValue = "") String before, HttpServletResponse response, Model model) {
        var counts = list.counts(actor.get());
        if (counts.mark().equals(before)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        model.addAttribute("counts", counts);
        return "hits/counts";
    }

    @PostMapping(ASSIGN)
    String assign(
            Wanted wanted,
            @RequestParam(name = "treffer", defaultValue = "") List<String> ticked,
            @RequestParam(name = "aan", defaultValue = "") String account,
            Model model) {
        try {
            var chosen = ticked.stream()
                    .limit(MOST)
                    .flatMap(one -> Ticked.read(one).stream())
                    .toList();
            var assigned = assigning.assign(chosen, account, actor.get());
            return shown(wanted, new Done(new FormErrors(), Set.of(), account, "", false, assigned), model);
        } catch (InvalidInput invalid) {
            return shown(
                    wanted, new Done(FormErrors.from(invalid), Set.copyOf(ticked), account, "", false, null), model);
        }
    }

    @PostMapping(VIEWS)
    String save(Wanted wanted, @RequestParam(name = "naam", defaultValue = "") String typed, Model model) {
        var name = Texts.clean(typed);
        try {
            views.save(actor.get().id(), name, wanted);
            return shown(
                    wanted, new Done(new FormErrors(), Set.of(), "", Objects.requireNonNull(name), true, null), model);
        } catch (InvalidInput invalid) {
            return shown(wanted, new Done(FormErrors.from(invalid), Set.of(), "", typed, false, null), model);
        }
    }

    @PostMapping(VIEW_GONE)
    String delete(Wanted wanted, @RequestParam("weergave") UUID view, Model model) {
        views.delete(actor.get().id(), view);
        return shown(wanted, Done.nothing(), model);
    }

    private String shown(Wanted wanted, Done done, Model model) {
        var who = actor.get();
        var listing = lists.show(list.of(who, wanted), wanted, () -> log.listed(who.id()));
        model.addAttribute(
                "screen",
                new WorkListScreen(
                        listing,
                        who.id(),
                        assigning.candidates(who),
                        list.municipalities(who),
                        views.listOf(who.id()),
                        list.counts(who),
                        done));
        model.addAttribute("now", clock.instant());
        return "hits/hits";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Officials and police see which shops there are in their area; the newest stand first, so that police are told of them. */
@Controller
class ShopPages {
    static final String MUNICIPALITY = "/gemeente/opkopers";
    static final String POLICE = "/politie/opkopers";

    private final Lists lists;
    private final DeskForms desks;
    private final Municipalities municipalities;
    private final DealerLog log;
    private final CurrentActor actor;
    private final Clock clock;

    ShopPages(
            Lists lists,
            DeskForms desks,
            Municipalities municipalities,
            DealerLog log,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.desks = desks;
        this.municipalities = municipalities;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(MUNICIPALITY)
    String ofMunicipality(Wanted wanted, Model model) {
        return show(of(MUNICIPALITY, actor.get()), wanted, Map.of(), Map.of(), new FormErrors(), model);
    }

    @ListMapping(POLICE)
    String ofPolice(Wanted wanted, Model model) {
        return show(of(POLICE, actor.get()), wanted, units(), Map.of(), new FormErrors(), model);
    }

    /** The mail address at which one's unit is told of what changes. */
    @PostMapping(POLICE + "/mailadres")
    String desk(
            @RequestParam(name = "gebied", defaultValue = "") String area,
            @RequestParam(name = "mail", defaultValue = "") String typed,
            Model model) {
        if (!units().containsKey(area)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var errors = desks.set(units(), area, typed);
        var list = of(POLICE, actor.get());
        return errors.isEmpty()
                ? "redirect:" + POLICE
                : show(list, Wanted.beginning(), units(), Map.of(area, typed), errors, model);
    }

    @PostMapping(MUNICIPALITY + ".csv")
    void exportOfMunicipality(Wanted wanted, HttpServletResponse response) throws IOException {
        export(of(MUNICIPALITY, actor.get()), wanted, response);
    }

    @PostMapping(POLICE + ".csv")
    void exportOfPolice(Wanted wanted, HttpServletResponse response) throws IOException {
        export(of(POLICE, actor.get()), wanted, response);
    }

    private String show(
            ListPage<ShopList.Row> list,
            Wanted wanted,
            Map<String, String> units,
            Map<String, String> typed,
            FormErrors errors,
            Model model) {
        var who = actor.get().id();
        model.addAttribute("listing", lists.show(list, wanted, () -> log.consultedList(who, ObjectKind.DEALER)));
        model.addAttribute("today", DutchTime.today(clock));
        model.addAttribute("desks", desks.of(units, typed));
        model.addAttribute("errors", errors);
        return "dealers/shops";
    }

    private void export(ListPage<ShopList.Row> list, Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(list, wanted, response, () -> log.exported(who, ObjectKind.DEALER));
    }

    /** The police units of this detective, by code. */
    private Map<String, String> units() {
        var own = actor.get().area();
        var names = new LinkedHashMap<String, String>();
        municipalities.policeUnits().stream()
                .filter(unit -> own.contains(unit.code()))
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    private ListPage<ShopList.Row> of(String path, Actor who) {
        return ShopList.of(path, who.area().contains("NL"), municipalities.within(who.area()));
    }
}

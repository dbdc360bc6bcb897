// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Officials and police see which shops there are in their area; the newest stand first, so that police are told of them. */
@Controller
class ShopPages {
    static final String MUNICIPALITY = "/gemeente/opkopers";
    static final String POLICE = "/politie/opkopers";

    private final Lists lists;
    private final Municipalities municipalities;
    private final DealerLog log;
    private final CurrentActor actor;
    private final Clock clock;

    ShopPages(Lists lists, Municipalities municipalities, DealerLog log, CurrentActor actor, Clock clock) {
        this.lists = lists;
        this.municipalities = municipalities;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(MUNICIPALITY)
    String ofMunicipality(Wanted wanted, Model model) {
        return show(of(MUNICIPALITY, actor.get()), wanted, model);
    }

    @ListMapping(POLICE)
    String ofPolice(Wanted wanted, Model model) {
        return show(of(POLICE, actor.get()), wanted, model);
    }

    @PostMapping(MUNICIPALITY + ".csv")
    void exportOfMunicipality(Wanted wanted, HttpServletResponse response) throws IOException {
        export(of(MUNICIPALITY, actor.get()), wanted, response);
    }

    @PostMapping(POLICE + ".csv")
    void exportOfPolice(Wanted wanted, HttpServletResponse response) throws IOException {
        export(of(POLICE, actor.get()), wanted, response);
    }

    private String show(ListPage<ShopList.Row> list, Wanted wanted, Model model) {
        var who = actor.get().id();
        model.addAttribute("listing", lists.show(list, wanted, () -> log.consultedList(who, ObjectKind.DEALER)));
        model.addAttribute("today", DutchTime.today(clock));
        return "dealers/shops";
    }

    private void export(ListPage<ShopList.Row> list, Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(list, wanted, response, () -> log.exported(who, ObjectKind.DEALER));
    }

    private ListPage<ShopList.Row> of(String path, Actor who) {
        return ShopList.of(path, who.area().contains("NL"), municipalities.within(who.area()));
    }
}

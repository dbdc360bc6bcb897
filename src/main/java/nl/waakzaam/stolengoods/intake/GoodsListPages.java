// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.RegisterLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of registered goods, and its export. */
@Controller
class GoodsListPages {
    private static final String WHY = "overzicht van het register";

    private final GoodsList goods;
    private final Lists lists;
    private final RegisterLog log;
    private final CurrentActor actor;

    GoodsListPages(GoodsList goods, Lists lists, RegisterLog log, CurrentActor actor) {
        this.goods = goods;
        this.lists = lists;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(GoodsList.PATH)
    String list(Wanted wanted, Model model) {
        var who = actor.get().id();
        model.addAttribute(
                "listing",
                lists.show(
                        goods.list(),
                        wanted,
                        () -> log.consulted(
                                Act.onScreen(who, About.of(ObjectKind.STOLEN_GOODS_LIST, "list"), WHY),
                                Activity.LIST)));
        return "stolengoods/goods";
    }

    @PostMapping(GoodsList.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(goods.list(), wanted, response, () -> log.exported(who, ObjectKind.STOLEN_GOODS_LIST, WHY));
    }
}

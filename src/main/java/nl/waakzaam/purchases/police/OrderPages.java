// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.ShopNames;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is held by order in the detective's area, and until when; and where the unit is told that orders end. */
@Controller
class OrderPages {
    private static final String REASON = "lopende bevelen";

    private final Lists lists;
    private final GoodsInShops goods;
    private final OrderDesks desks;
    private final ShopNames names;
    private final Wall wall;
    private final RegisterActs acts;
    private final CurrentActor actor;
    private final Clock clock;

    OrderPages(
            Lists lists,
            GoodsInShops goods,
            OrderDesks desks,
            ShopNames names,
            Wall wall,
            RegisterActs acts,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.goods = goods;
        this.desks = desks;
        this.names = names;
        this.wall = wall;
        this.acts = acts;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(GoodsInShops.ORDERS)
    String list(Wanted wanted, Model model) {
        return list(wanted, Map.of(), new FormErrors(), model);
    }

    @PostMapping(GoodsInShops.ORDERS + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        lists.export(
                goods.orders(actor.get(), DutchTime.today(clock)),
                wanted,
                response,
                () -> acts.policeExported(REASON, by()),
                wall::openToPolice);
    }

    /** The mail address that reminders of one unit go to. */
    @PostMapping(GoodsInShops.ORDERS + "/mailadres")
    String desk(@RequestParam Map<String, String> typed, Model model) {
        var unit = desks.unitsOf(actor.get()).stream()
                .filter(own -> own.code().equals(typed.get("eenheid")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var mail = MailAddress.of(typed.getOrDefault("mail", ""));
        if (mail.isEmpty()) {
            return list(Wanted.beginning(), typed, FormErrors.one("mail", "purchases.orders.mail.error"), model);
        }
        desks.set(unit.code(), mail.get());
        return "redirect:" + GoodsInShops.ORDERS;
    }

    private String list(Wanted wanted, Map<String, String> typed, FormErrors errors, Model model) {
        var today = DutchTime.today(clock);
        model.addAttribute("listing", lists.show(goods.orders(actor.get(), today), wanted, () -> {
            wall.openToPolice();
            acts.policeListed(REASON, by());
        }));
        model.addAttribute("units", desks.unitsOf(actor.get()));
        model.addAttribute("desks", desks.all());
        model.addAttribute("names", names.reader());
        model.addAttribute("soon", desks.remindOf(today));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "purchases/police/orders";
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }
}

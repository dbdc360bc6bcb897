// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.holding;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is on hold in the visitor's own shops, and whether a mail tells of what came free. */
@Controller
class HoldingPages {
    private final Lists lists;
    private final Shops shops;
    private final Wall wall;
    private final HoldReminders reminders;
    private final RegisterActs acts;
    private final CurrentActor actor;
    private final Clock clock;

    HoldingPages(
            Lists lists,
            Shops shops,
            Wall wall,
            HoldReminders reminders,
            RegisterActs acts,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.shops = shops;
        this.wall = wall;
        this.reminders = reminders;
        this.acts = acts;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(HoldingList.PATH)
    String list(Wanted wanted, Model model) {
        var own = shops.shopsOf(actor.get());
        var today = DutchTime.today(clock);
        model.addAttribute("listing", lists.show(HoldingList.of(own, today), wanted, () -> {
            openTo(own);
            acts.listed("eigen aangehouden goederen bekijken", by());
        }));
        model.addAttribute("now", clock.instant());
        model.addAttribute("shops", own.stream().collect(Collectors.toMap(Shop::id, Shop::tradeName)));
        model.addAttribute("reminded", reminders.wantedBy(own));
        return "purchases/holding";
    }

    @PostMapping(HoldingList.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var own = shops.shopsOf(actor.get());
        lists.export(
                HoldingList.of(own, DutchTime.today(clock)),
                wanted,
                response,
                () -> acts.exported("eigen aangehouden goederen meenemen", by()),
                () -> openTo(own));
    }

    /** Switches the mail of one shop on or off. */
    @PostMapping(HoldingList.PATH + "/herinnering")
    String remind(
            @RequestParam(name = "winkel", defaultValue = "") String shop,
            @RequestParam(name = "aan", defaultValue = "") String on) {
        var own = ShopId.of(shop)
                .flatMap(id -> shops.findOwn(actor.get(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        reminders.set(own.id(), on.equals("ja"));
        return "redirect:" + HoldingList.PATH;
    }

    private void openTo(List<Shop> own) {
        wall.openTo(own.stream().map(Shop::id).toList());
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.SuspectGoods;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** The registers of the visitor's own shops, and their export. */
@Controller
class StockPages {
    private final Lists lists;
    private final Shops shops;
    private final SuspectGoods suspects;
    private final Wall wall;
    private final RegisterActs acts;
    private final CurrentActor actor;
    private final Clock clock;

    StockPages(
            Lists lists,
            Shops shops,
            SuspectGoods suspects,
            Wall wall,
            RegisterActs acts,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.shops = shops;
        this.suspects = suspects;
        this.wall = wall;
        this.acts = acts;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(StockList.PATH)
    String list(Wanted wanted, Model model) {
        var own = shops.shopsOf(actor.get());
        var listing = lists.show(list(own), wanted, () -> {
            openTo(own);
            acts.listed("eigen voorraad bekijken", by());
        });
        model.addAttribute("listing", listing);
        model.addAttribute("suspects", suspects.among(listing.rows()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("shops", own.stream().collect(Collectors.toMap(Shop::id, Shop::tradeName)));
        return "purchases/stock";
    }

    @PostMapping(StockList.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var own = shops.shopsOf(actor.get());
        lists.export(
                list(own), wanted, response, () -> acts.exported("eigen register meenemen", by()), () -> openTo(own));
    }

    private ListPage<PurchasedGood> list(List<Shop> own) {
        return StockList.of(own, DutchTime.today(clock));
    }

    private void openTo(List<Shop> own) {
        wall.openTo(own.stream().map(Shop::id).toList());
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }
}

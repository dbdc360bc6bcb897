// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.ShopNames;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A detective searches the registers of the own area by good, shop and period, for a case; sellers stand in none of it. */
@Controller
class PurchaseSearchPages {
    private final Lists lists;
    private final GoodsInShops goods;
    private final ShopNames names;
    private final Wall wall;
    private final RegisterActs acts;
    private final CurrentActor actor;
    private final Clock clock;

    PurchaseSearchPages(
            Lists lists,
            GoodsInShops goods,
            ShopNames names,
            Wall wall,
            RegisterActs acts,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.goods = goods;
        this.names = names;
        this.wall = wall;
        this.acts = acts;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(GoodsInShops.SEARCH)
    String search(Wanted wanted, @RequestParam Map<String, String> typed, HttpServletRequest request, Model model) {
        var asked = Case.of(typed);
        if (request.getMethod().equals("GET")) {
            return form(wanted, asked, new FormErrors(), model);
        }
        var errors = errors(asked, wanted);
        return errors.isEmpty() ? found(wanted, asked, model) : form(wanted, asked, errors, model);
    }

    /** Without a case the form comes back. */
    @PostMapping(GoodsInShops.SEARCH + ".csv")
    @Nullable
    String export(Wanted wanted, @RequestParam Map<String, String> typed, HttpServletResponse response, Model model)
            throws IOException {
        var asked = Case.of(typed);
        var errors = errors(asked, wanted);
        if (!errors.isEmpty()) {
            return form(wanted, asked, errors, model);
        }
        lists.export(
                list(wanted), wanted, response, () -> acts.policeExported(asked.reason(), by()), wall::openToPolice);
        return null;
    }

    private String found(Wanted wanted, Case asked, Model model) {
        var listing = lists.show(list(wanted), wanted, () -> {
            wall.openToPolice();
            acts.policeListed(asked.reason(), by());
        });
        model.addAttribute("isShown", true);
        return shown(listing, asked, new FormErrors(), model);
    }

    private String form(Wanted wanted, Case asked, FormErrors errors, Model model) {
        model.addAttribute("isShown", false);
        return shown(new Listing<>(list(wanted), wanted, 1, 0, List.of()), asked, errors, model);
    }

    private String shown(Listing<PurchasedGood> listing, Case asked, FormErrors errors, Model model) {
        model.addAttribute("listing", listing);
        model.addAttribute("asked", asked);
        model.addAttribute("errors", errors);
        model.addAttribute("names", names.reader());
        model.addAttribute("now", clock.instant());
        return "purchases/police/search";
    }

    private ListPage<PurchasedGood> list(Wanted wanted) {
        return goods.search(actor.get(), wanted, DutchTime.today(clock));
    }

    /** Who asks for everything asks for nothing in particular. */
    private static FormErrors errors(Case asked, Wanted wanted) {
        var errors = asked.errors();
        if (wanted.search().isEmpty() && wanted.filters().isEmpty()) {
            errors.add("zoek", "purchases.police.nothing");
        }
        return errors;
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }
}

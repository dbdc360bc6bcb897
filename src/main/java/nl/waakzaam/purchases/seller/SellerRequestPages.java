// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.purchases.seller.SellerRequests.Outcome;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What sellers ask of the own shops, and its answer. */
@Controller
class SellerRequestPages {
    static final String ONE = SellerRequestList.PATH + "/{id:\\d{1,18}}";

    private final Lists lists;
    private final SellerRequests requests;
    private final SellerActs acts;
    private final Shops shops;
    private final Wall wall;
    private final TransactionTemplate transaction;
    private final CurrentActor actor;
    private final Clock clock;

    SellerRequestPages(
            Lists lists,
            SellerRequests requests,
            SellerActs acts,
            Shops shops,
            Wall wall,
            TransactionTemplate transaction,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.acts = acts;
        this.shops = shops;
        this.wall = wall;
        this.transaction = transaction;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(SellerRequestList.PATH)
    String list(Wanted wanted, Model model) {
        var own = shops.shopsOf(actor.get());
        model.addAttribute("listing", lists.show(SellerRequestList.of(own), wanted, () -> {
            openTo(own);
            acts.listed("verzoeken van verkopers bekijken", by());
        }));
        model.addAttribute("today", DutchTime.today(clock));
        return "purchases/seller/requests";
    }

    @PostMapping(SellerRequestList.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var own = shops.shopsOf(actor.get());
        lists.export(SellerRequestList.of(own), wanted, response, this::exported, () -> openTo(own));
    }

    @GetMapping(ONE)
    String show(@PathVariable("id") long id, Model model) {
        return shown(id, AnswerForm.empty(), new FormErrors(), model);
    }

    @PostMapping(ONE)
    String answer(
            @PathVariable("id") long id,
            @RequestParam(name = "besluit", defaultValue = "") String decision,
            @RequestParam(name = "redenen", defaultValue = "") String reasons,
            Model model) {
        var form = new AnswerForm(decision, reasons);
        var errors = form.errors();
        if (errors.isEmpty()) {
            var outcome = requests.answer(id, form, by());
            if (outcome == Outcome.DONE) {
                return "redirect:" + SellerRequestList.PATH + "/" + id;
            }
            errors.add("besluit", "sellers.outcome." + outcome);
        }
        return shown(id, form, errors, model);
    }

    private String shown(long id, AnswerForm form, FormErrors errors, Model model) {
        var told = requests.consult(id, by()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("told", told);
        model.addAttribute("shop", shops.get(told.request().shop()));
        model.addAttribute("today", DutchTime.today(clock));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "purchases/seller/request";
    }

    /** Committed before the first row leaves. */
    private void exported() {
        transaction.executeWithoutResult(status -> acts.listed("verzoeken van verkopers meenemen", by()));
    }

    private void openTo(List<Shop> own) {
        wall.openTo(own.stream().map(Shop::id).toList());
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.access.Role;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.purchases.InspectedRegister;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The shops to supervise; of one: how much it buys, what came of earlier inspections, and how one begins. */
@Controller
class SupervisedShopPages {
    static final String ONE = SupervisedShopList.PATH + "/{winkel:[0-9a-f-]{36}}";

    private final Lists lists;
    private final Inspections inspections;
    private final PastInspections past;
    private final Opening opening;
    private final InspectedRegister register;
    private final Dealers dealers;
    private final InspectionLog log;
    private final CurrentActor actor;
    private final Clock clock;

    SupervisedShopPages(
            Lists lists,
            Inspections inspections,
            PastInspections past,
            Opening opening,
            InspectedRegister register,
            Dealers dealers,
            InspectionLog log,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.inspections = inspections;
        this.past = past;
        this.opening = opening;
        this.register = register;
        this.dealers = dealers;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    @ListMapping(SupervisedShopList.PATH)
    String list(Wanted wanted, Model model) {
        model.addAttribute("listing", lists.show(list(), wanted, () -> log.list(ObjectKind.DEALER, actor.get())));
        model.addAttribute("today", today());
        return "inspections/shops";
    }

    @PostMapping(SupervisedShopList.PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        lists.export(list(), wanted, response, () -> log.export(ObjectKind.DEALER, actor.get()));
    }

    @GetMapping(ONE)
    @Transactional
    public String show(@PathVariable("winkel") UUID id, Model model) {
        return show(shop(id), OpeningForm.empty(), new FormErrors(), model);
    }

    @PostMapping(ONE)
    @Transactional
    public String open(@PathVariable("winkel") UUID id, @RequestParam Map<String, String> typed, Model model) {
        var shop = shop(id);
        var form = OpeningForm.of(typed);
        var errors = form.errors(opening.grounds(shop, today()));
        if (!errors.isEmpty()) {
            return show(shop, form, errors, model);
        }
        return "redirect:" + InspectionList.PATH + "/" + opening.open(shop, form, actor.get(), clock.instant());
    }

    private String show(Shop shop, OpeningForm form, FormErrors errors, Model model) {
        log.shop(shop, actor.get());
        model.addAttribute("shop", shop);
        model.addAttribute("company", dealers.get(shop.dealer()).name());
        model.addAttribute("state", shop.stateOn(today()).name());
        model.addAttribute(
                "figures", register.figures(shop.id(), today().withDayOfMonth(1).minusMonths(11)));
        model.addAttribute("past", past.of(shop.id()));
        model.addAttribute("due", past.findDue(shop.id()).orElse(null));
        model.addAttribute("grounds", opening.grounds(shop, today()));
        model.addAttribute("mayOpen", actor.get().roles().contains(Role.SUPERVISOR));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "inspections/shop";
    }

    private ListPage<SupervisedShopList.Row> list() {
        return SupervisedShopList.of(inspections.shops(actor.get()), today());
    }

    private Shop shop(UUID id) {
        return inspections
                .findShop(new ShopId(id), actor.get())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return DutchTime.today(clock);
    }
}

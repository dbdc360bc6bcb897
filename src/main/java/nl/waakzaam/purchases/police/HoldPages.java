// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.Holds;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A detective finds goods in shops by their number, for a case, and decides about their holds. */
@Controller
class HoldPages {
    private static final String PATH = "/politie/inkopen";
    private static final int LONGEST = 200;

    private final Holds holds;
    private final Shops shops;
    private final CurrentActor actor;
    private final Clock clock;

    HoldPages(Holds holds, Shops shops, CurrentActor actor, Clock clock) {
        this.holds = holds;
        this.shops = shops;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String form(Model model) {
        return shown(Map.of(), new FormErrors(), List.of(), false, model);
    }

    @PostMapping(PATH)
    String find(@RequestParam Map<String, String> typed, Model model) {
        var errors = new FormErrors();
        var number = required("nummer", typed, errors);
        var reason = required("reden", typed, errors);
        if (!errors.isEmpty()) {
            return shown(typed, errors, List.of(), false, model);
        }
        return shown(typed, errors, holds.find(number, reason, by()), true, model);
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/{besluit:vrijgeven|verlengen}")
    String decide(
            @PathVariable("id") UUID id,
            @PathVariable("besluit") String decision,
            @RequestParam Map<String, String> typed,
            Model model) {
        var errors = new FormErrors();
        var number = required("nummer", typed, errors);
        var reason = required("reden", typed, errors);
        if (!errors.isEmpty()) {
            return shown(typed, errors, List.of(), false, model);
        }
        try {
            var decided = decision.equals("vrijgeven")
                    ? holds.release(new GoodId(id), typed.getOrDefault("grond", ""), by())
                    : holds.extend(new GoodId(id), date(typed.get("totEnMet")), typed.getOrDefault("grond", ""), by());
            if (decided.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            model.addAttribute("decided", decision);
        } catch (InvalidInput invalid) {
            invalid.faults()
                    .forEach(fault -> errors.add(
                            fault.path() + "-" + id,
                            fault.textKey(),
                            fault.values().toArray()));
        }
        return shown(typed, errors, holds.find(number, reason, by()), true, model);
    }

    private static String required(String field, Map<String, String> typed, FormErrors errors) {
        var clean = Texts.clean(typed.get(field));
        if (clean == null || clean.length() > LONGEST) {
            errors.add(field, "purchases.police." + field + ".error", LONGEST);
        }
        return clean == null ? "" : clean;
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private String shown(
            Map<String, String> typed, FormErrors errors, List<PurchasedGood> goods, boolean sought, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("goods", goods);
        model.addAttribute("sought", sought);
        model.addAttribute("names", names(goods));
        model.addAttribute("now", clock.instant());
        return "purchases/holds";
    }

    private Map<ShopId, String> names(List<PurchasedGood> goods) {
        return goods.stream()
                .map(PurchasedGood::shop)
                .distinct()
                .flatMap(id -> shops.find(id).stream())
                .collect(Collectors.toMap(
                        shop -> shop.id(),
                        shop -> shop.tradeName() + ", " + shop.address().line()));
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }
}

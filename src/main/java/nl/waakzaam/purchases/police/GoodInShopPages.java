// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.Holds;
import nl.waakzaam.purchases.SellersForPolice;
import nl.waakzaam.purchases.ShopNames;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A detective looks at one good in a shop, decides about its hold, and sees for a reason of its own who sold it. */
@Controller
class GoodInShopPages {
    static final String ONE = GoodsInShops.SEARCH + "/{id:[0-9a-f-]{36}}";
    static final String DECIDE = ONE + "/{besluit:vrijgeven|verlengen}";
    static final String SELLER = ONE + "/verkoper";
    private static final int LONGEST = 200;

    private final Holds holds;
    private final SellersForPolice sellers;
    private final ShopNames names;
    private final CurrentActor actor;
    private final Clock clock;

    GoodInShopPages(Holds holds, SellersForPolice sellers, ShopNames names, CurrentActor actor, Clock clock) {
        this.holds = holds;
        this.sellers = sellers;
        this.names = names;
        this.actor = actor;
        this.clock = clock;
    }

    @PostMapping(ONE)
    String show(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed, Model model) {
        return shown(id, asked(typed), typed, new FormErrors(), model);
    }

    @PostMapping(DECIDE)
    String decide(
            @PathVariable("id") UUID id,
            @PathVariable("besluit") String decision,
            @RequestParam Map<String, String> typed,
            Model model) {
        var asked = asked(typed);
        var errors = new FormErrors();
        try {
            decide(new GoodId(id), decision, typed);
            model.addAttribute("decided", decision);
        } catch (InvalidInput invalid) {
            errors.addAll(invalid);
        }
        return shown(id, asked, errors.isEmpty() ? Map.of() : typed, errors, model);
    }

    /** The page and the look at the person belong together: neither is logged without the other. */
    @PostMapping(SELLER)
    @Transactional
    public String seller(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed, Model model) {
        var asked = asked(typed);
        var why = Texts.clean(typed.get("reden"));
        if (why == null || why.length() > LONGEST) {
            var errors = FormErrors.one("reden", "purchases.police.reden.error", LONGEST);
            return shown(id, asked, typed, errors, model);
        }
        model.addAttribute(
                "seller",
                sellers.show(new GoodId(id), asked.reason() + "; " + why, by()).orElseThrow(GoodInShopPages::absent));
        return shown(id, asked, Map.of(), new FormErrors(), model);
    }

    private void decide(GoodId id, String decision, Map<String, String> typed) {
        var ground = typed.getOrDefault("grond", "");
        var decided = decision.equals("vrijgeven")
                ? holds.release(id, ground, by())
                : holds.extend(id, date(typed.get("totEnMet")), ground, by());
        if (decided.isEmpty()) {
            throw absent();
        }
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private String shown(UUID id, Case asked, Map<String, String> typed, FormErrors errors, Model model) {
        var good = holds.show(new GoodId(id), asked.reason(), by()).orElseThrow(GoodInShopPages::absent);
        model.addAttribute("good", good);
        model.addAttribute("shop", names.reader().apply(good.shop()));
        model.addAttribute("asked", asked);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("now", clock.instant());
        return "purchases/police/good";
    }

    /** The case comes along from the search; without one nothing is shown. */
    private static Case asked(Map<String, String> typed) {
        var asked = Case.of(typed);
        if (!asked.errors().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return asked;
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

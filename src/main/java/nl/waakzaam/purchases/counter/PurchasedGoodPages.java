// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.GoodId;
import nl.waakzaam.purchases.PurchaseReading;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.Sales;
import nl.waakzaam.purchases.Sales.Outcome;
import nl.waakzaam.purchases.SuspectGoods;
import nl.waakzaam.purchases.TypedSale;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One bought good: what the register says of it and said before, and that it leaves the shop. */
@Controller
class PurchasedGoodPages {
    static final String ONE = StockList.PATH + "/goederen/{id:[0-9a-f-]{36}}";

    private final PurchaseReading reading;
    private final Sales sales;
    private final SuspectGoods suspects;
    private final RegisterActs acts;
    private final Shops shops;
    private final CurrentActor actor;
    private final Clock clock;

    PurchasedGoodPages(
            PurchaseReading reading,
            Sales sales,
            SuspectGoods suspects,
            RegisterActs acts,
            Shops shops,
            CurrentActor actor,
            Clock clock) {
        this.reading = reading;
        this.sales = sales;
        this.suspects = suspects;
        this.acts = acts;
        this.shops = shops;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(ONE)
    @Transactional
    public String show(@PathVariable("id") UUID id, Model model) {
        var good = good(id);
        acts.consulted(good.purchase(), "eigen goed bekijken", by());
        return shown(good, new FormErrors(), Map.of(), model);
    }

    @PostMapping(ONE + "/verkopen")
    @Transactional
    public String sell(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed, Model model) {
        var errors = new FormErrors();
        try {
            var sale = new TypedSale(typed.get("prijs"), typed.get("koperNaam"), typed.get("koperAdres"));
            var outcome = sales.sell(new GoodId(id), sale, by()).orElseThrow(PurchasedGoodPages::absent);
            if (outcome instanceof Outcome.Sold) {
                return "redirect:" + StockList.PATH + "/goederen/" + id;
            }
            model.addAttribute("refused", outcome);
        } catch (InvalidInput invalid) {
            errors.addAll(invalid);
        }
        var good = good(id);
        acts.consulted(good.purchase(), "verkoop van eigen goed", by());
        return shown(good, errors, typed, model);
    }

    @GetMapping(ONE + "/fotos/{foto:\\d{1,18}}")
    @Transactional
    public ResponseEntity<byte[]> photo(@PathVariable("id") UUID id, @PathVariable("foto") long photo) {
        var jpeg = reading.findPhoto(new GoodId(id), photo, "foto van eigen goed bekijken", by())
                .orElseThrow(PurchasedGoodPages::absent);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg);
    }

    private String shown(PurchasedGood good, FormErrors errors, Map<String, String> typed, Model model) {
        var now = clock.instant();
        var shop = shops.get(good.shop());
        model.addAttribute("good", good);
        model.addAttribute("shop", shop);
        model.addAttribute("now", now);
        model.addAttribute("suspect", !suspects.among(List.of(good)).isEmpty());
        model.addAttribute("history", reading.history(good.id(), actor.get()));
        model.addAttribute("photos", reading.photosOf(good.id(), actor.get()));
        model.addAttribute("withBuyer", sales.areRegistered(shop, HoldingClock.dayOf(now)));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "purchases/good";
    }

    private PurchasedGood good(UUID id) {
        return reading.find(new GoodId(id), actor.get()).orElseThrow(PurchasedGoodPages::absent);
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

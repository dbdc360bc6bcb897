// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.documents.QrCode;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.LookLimits;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.PurchaseReading;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.RegisterActs;
import nl.waakzaam.purchases.Sellers;
import nl.waakzaam.purchases.SuspectGoods;
import nl.waakzaam.purchases.seller.ReceiptCodes;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** One purchase: what was bought and until when it stays, the receipt, and for a reason who sold it. */
@Controller
class PurchasePages {
    private static final String ONE = StockList.PATH + "/{id:[0-9a-f-]{36}}";
    private static final int LONGEST_REASON = 500;

    private final PurchaseReading reading;
    private final Sellers sellers;
    private final SuspectGoods suspects;
    private final LookLimits limits;
    private final RegisterActs acts;
    private final Shops shops;
    private final Documents documents;
    private final ReceiptCodes codes;
    private final CurrentActor actor;
    private final Clock clock;
    private final boolean demo;

    PurchasePages(
            PurchaseReading reading,
            Sellers sellers,
            SuspectGoods suspects,
            LookLimits limits,
            RegisterActs acts,
            Shops shops,
            Documents documents,
            ReceiptCodes codes,
            CurrentActor actor,
            Clock clock,
            @Value("${waakzaam.demo:false}") boolean demo) {
        this.reading = reading;
        this.sellers = sellers;
        this.suspects = suspects;
        this.limits = limits;
        this.acts = acts;
        this.shops = shops;
        this.documents = documents;
        this.codes = codes;
        this.actor = actor;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping(ONE)
    @Transactional
    public String show(@PathVariable("id") UUID id, Model model) {
        return shown(consulted(id, "eigen inkoop bekijken"), new FormErrors(), model);
    }

    @PostMapping(ONE + "/verkoper")
    @Transactional
    public String seller(
            @PathVariable("id") UUID id, @RequestParam(name = "reden", defaultValue = "") String typed, Model model) {
        var goods = goods(id);
        var reason = Texts.clean(typed);
        if (reason == null || reason.length() > LONGEST_REASON) {
            return shown(goods, FormErrors.one("reden", "purchases.fault.reason", LONGEST_REASON), model);
        }
        if (!limits.maySpend(actor.get())) {
            return shown(goods, FormErrors.one("reden", "purchases.fault.looks"), model);
        }
        model.addAttribute(
                "seller", sellers.show(new PurchaseId(id), reason, by()).orElseThrow());
        return shown(goods, new FormErrors(), model);
    }

    /** The receipt for the seller. Nobody's name stands in it: it is handed to whom it is about. */
    @GetMapping(ONE + "/bewijs")
    @Transactional
    public ResponseEntity<byte[]> receipt(@PathVariable("id") UUID id, Locale language) {
        var goods = consulted(id, "bewijs voor de verkoper");
        var purchase = new PurchaseId(id);
        var shop = shops.get(goods.getFirst().shop());
        var code = codes.issue(purchase, shop.id());
        var lastMonth = reading.lastMonthOf(purchase, actor.get());
        var content = documents.pdf(
                "purchases/receipt",
                Map.of(
                        "goods", goods,
                        "shop", shop,
                        "lastMonth", lastMonth,
                        "code", code.shown(),
                        "page", codes.page(),
                        "qr", QrCode.dataAddress(codes.link(code)),
                        "demo", demo),
                language);
        var attachment =
                ContentDisposition.attachment().filename("inkoopbewijs.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }

    private String shown(List<PurchasedGood> goods, FormErrors errors, Model model) {
        model.addAttribute("goods", goods);
        model.addAttribute("shop", shops.get(goods.getFirst().shop()));
        model.addAttribute("origin", reading.originOf(goods.getFirst().purchase(), actor.get()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("suspects", suspects.among(goods));
        model.addAttribute("errors", errors);
        return "purchases/purchase";
    }

    private List<PurchasedGood> consulted(UUID id, String reason) {
        var goods = goods(id);
        acts.consulted(new PurchaseId(id), reason, by());
        return goods;
    }

    private List<PurchasedGood> goods(UUID id) {
        var goods = reading.listOf(new PurchaseId(id), actor.get());
        if (goods.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return goods;
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }
}

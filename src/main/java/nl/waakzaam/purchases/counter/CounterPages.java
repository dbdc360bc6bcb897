// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.LookLimits;
import nl.waakzaam.purchases.Sellers;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.intake.Photo;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** The one screen on which a purchase is registered, in the order of the deal: goods, price, seller. */
@Controller
class CounterPages {
    static final String NEW = StockList.PATH + "/nieuw";
    static final String DRAFT = NEW + "/concept";
    private static final String EARLIER = "eerdere verkoper aan de balie";

    private final Drafts drafts;
    private final Sellers sellers;
    private final LookLimits limits;
    private final Shops shops;
    private final CurrentActor actor;
    private final Clock clock;

    CounterPages(Drafts drafts, Sellers sellers, LookLimits limits, Shops shops, CurrentActor actor, Clock clock) {
        this.drafts = drafts;
        this.sellers = sellers;
        this.limits = limits;
        this.shops = shops;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String form(Model model) {
        drafts.find(by()).ifPresent(at -> model.addAttribute("draft", at));
        return shown(empty(), model);
    }

    private static PurchaseForm empty() {
        return PurchaseForm.of(Map.of("verkoper-documentLand", "NL"));
    }

    /** What the script of the form sends while somebody types. */
    @PostMapping(DRAFT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@RequestParam Map<String, String> typed) {
        drafts.keep(PurchaseForm.of(typed), by());
    }

    @PostMapping(NEW)
    String step(@RequestParam Map<String, String> typed, MultipartHttpServletRequest request, Model model)
            throws IOException {
        var form = PurchaseForm.of(typed);
        var files = request.getMultiFileMap();
        return switch (typed.getOrDefault("stap", "")) {
            case "verder" -> shown(drafts.open(by()).orElseGet(CounterPages::empty), model);
            case "weg" -> {
                drafts.drop(by());
                yield "redirect:" + NEW;
            }
            case "velden" -> keptAndShown(form, files, model);
            case "nog" -> {
                form.addGood();
                model.addAttribute("added", true);
                yield keptAndShown(form, files, model);
            }
            case "verkoper" -> earlierSeller(form, files, model);
            default -> register(form, files, model);
        };
    }

    private String earlierSeller(PurchaseForm form, MultiValueMap<String, MultipartFile> files, Model model) {
        if (!limits.maySpend(actor.get())) {
            form.errors().add(form.sellersNumber(), "purchases.fault.looks");
            return keptAndShown(form, files, model);
        }
        var found = form.seller().showsDocument()
                ? form.document().flatMap(document -> sellers.findEarlier(shop(form), document, EARLIER, by()))
                : form.companyNumber().flatMap(number -> sellers.findEarlier(shop(form), number, EARLIER, by()));
        found.ifPresent(form::fill);
        model.addAttribute("earlier", found.isPresent());
        return keptAndShown(form, files, model);
    }

    private String register(PurchaseForm form, MultiValueMap<String, MultipartFile> files, Model model)
            throws IOException {
        try {
            var goods = drafts.register(form.purchase(Uploads.photos(form, files)), shop(form), by());
            return "redirect:" + StockList.PATH + "/" + goods.getFirst().purchase();
        } catch (InvalidInput invalid) {
            form.tell(invalid);
            return keptAndShown(form, files, model);
        }
    }

    private Shop shop(PurchaseForm form) {
        return ShopId.of(form.value("winkel"))
                .flatMap(id -> shops.findOwn(actor.get(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A browser sends no photos a second time by itself: who chose some hears so. */
    private String keptAndShown(PurchaseForm form, MultiValueMap<String, MultipartFile> files, Model model) {
        Uploads.chooseAgain(form, files);
        drafts.keep(form, by());
        return shown(form, model);
    }

    private String shown(PurchaseForm form, Model model) {
        var today = HoldingClock.dayOf(clock.instant());
        model.addAttribute("form", form);
        model.addAttribute(
                "shops",
                shops.shopsOf(actor.get()).stream()
                        .filter(shop -> shop.mayRegisterOn(today))
                        .toList());
        model.addAttribute("mostPhotos", Photo.MOST_OF_ONE_GOOD);
        return "purchases/counter";
    }

    private By by() {
        return new By(actor.get(), "web", clock.instant());
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseRegister;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** The one screen on which a purchase is registered, in the order of the deal: goods, price, seller. */
@Controller
class CounterPages {
    static final String NEW = StockList.PATH + "/nieuw";
    private static final String EARLIER = "eerdere verkoper aan de balie";

    private final PurchaseRegister register;
    private final Sellers sellers;
    private final LookLimits limits;
    private final Shops shops;
    private final CurrentActor actor;
    private final Clock clock;

    CounterPages(
            PurchaseRegister register,
            Sellers sellers,
            LookLimits limits,
            Shops shops,
            CurrentActor actor,
            Clock clock) {
        this.register = register;
        this.sellers = sellers;
        this.limits = limits;
        this.shops = shops;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String form(Model model) {
        return shown(PurchaseForm.of(Map.of("verkoper-documentLand", "NL")), model);
    }

    @PostMapping(NEW)
    String step(@RequestParam Map<String, String> typed, MultipartHttpServletRequest request, Model model)
            throws IOException {
        var form = PurchaseForm.of(typed);
        var files = request.getMultiFileMap();
        return switch (typed.getOrDefault("stap", "")) {
            case "velden" -> shown(form, model);
            case "nog" -> {
                form.addGood();
                yield shown(form, model);
            }
            case "verkoper" -> earlierSeller(form, model);
            default -> register(form, files, model);
        };
    }

    private String earlierSeller(PurchaseForm form, Model model) {
        if (!limits.maySpend(actor.get())) {
            form.errors().add("verkoper-documentNummer", "purchases.fault.looks");
            return shown(form, model);
        }
        var found = form.document().flatMap(document -> sellers.findEarlier(shop(form), document, EARLIER, by()));
        found.ifPresent(form::fill);
        model.addAttribute("earlier", found.isPresent());
        return shown(form, model);
    }

    private String register(PurchaseForm form, MultiValueMap<String, MultipartFile> files, Model model)
            throws IOException {
        try {
            var goods = register.register(form.purchase(photos(form, files)), shop(form), by());
            return "redirect:" + StockList.PATH + "/" + goods.getFirst().purchase();
        } catch (InvalidInput invalid) {
            form.tell(invalid);
            chooseAgain(form, files);
            return shown(form, model);
        }
    }

    /** A browser sends no file a second time by itself. */
    private static void chooseAgain(PurchaseForm form, MultiValueMap<String, MultipartFile> files) {
        files.forEach((field, sent) -> {
            if (sent.stream().anyMatch(file -> !file.isEmpty())) {
                form.errors().add(field, "purchases.fault.photoAgain");
            }
        });
    }

    private static List<List<byte[]>> photos(PurchaseForm form, MultiValueMap<String, MultipartFile> files)
            throws IOException {
        var photos = new ArrayList<List<byte[]>>();
        for (int place = 0; place < form.goods(); place++) {
            photos.add(Uploads.of(files.getOrDefault(PurchaseForm.field(place, "fotos"), List.of())));
        }
        return photos;
    }

    private Shop shop(PurchaseForm form) {
        return ShopId.of(form.value("winkel"))
                .flatMap(id -> shops.findOwn(actor.get(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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

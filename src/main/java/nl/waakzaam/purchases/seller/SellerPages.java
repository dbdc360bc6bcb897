// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who sold something sees what the shop keeps of it, and asks for a correction or objects. One address for all steps, each
 * sent as a form, since the code may not stand in an address. Each step asks for the code again, which is all there is of
 * a session.
 */
@Controller
class SellerPages {
    static final String PATH = "/mijn-verkoop";

    private final SellersEntrance entrance;
    private final SellersViews views;
    private final SellerRequests requests;
    private final Clock clock;

    SellerPages(SellersEntrance entrance, SellersViews views, SellerRequests requests, Clock clock) {
        this.entrance = entrance;
        this.views = views;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String start(Model model) {
        return start(EntranceForm.empty(), new FormErrors(), model);
    }

    @PostMapping(PATH)
    String step(@RequestParam Map<String, String> typed, Locale language, Model model) {
        var form = new EntranceForm(
                typed.getOrDefault("code", ""),
                typed.getOrDefault("geboortedatum", ""),
                typed.getOrDefault("nummer", ""));
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return start(form, errors, model);
        }
        var purchase = entrance.enter(form.receipt().orElseThrow(), form.known(), clock.instant());
        if (purchase.isEmpty()) {
            return start(form, FormErrors.one("code", "sellers.enter.refused", CodeTries.MOST), model);
        }
        model.addAttribute("entrance", form);
        return typed.getOrDefault("stap", "").equals("verzoek")
                ? ask(purchase.get(), typed, language, model)
                : shown(purchase.get(), RequestForm.empty(), new FormErrors(), model);
    }

    private String ask(PurchaseId purchase, Map<String, String> typed, Locale language, Model model) {
        var form = new RequestForm(
                typed.getOrDefault("soort", ""), typed.getOrDefault("tekst", ""), typed.getOrDefault("mail", ""));
        var errors = form.errors();
        if (errors.isEmpty() && !requests.ask(purchase, form, language, by())) {
            errors.add("soort", "sellers.ask.open");
        }
        model.addAttribute("asked", errors.isEmpty());
        return shown(purchase, errors.isEmpty() ? RequestForm.empty() : form, errors, model);
    }

    private String shown(PurchaseId purchase, RequestForm form, FormErrors errors, Model model) {
        model.addAttribute("view", views.show(purchase, by()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "purchases/seller/view";
    }

    private static String start(EntranceForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "purchases/seller/start";
    }

    private By by() {
        return new By(SellerActs.SELLER, "web", clock.instant());
    }
}

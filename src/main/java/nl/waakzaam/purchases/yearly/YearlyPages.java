// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.yearly;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.By;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A dealer takes the register of a year along, to show it to who asks for it. */
@Controller
class YearlyPages {
    static final String PATH = "/handelaar/inkopen/jaar";
    private static final int LONGEST_REASON = 500;

    private final YearlyRegister register;
    private final Shops shops;
    private final CurrentActor actor;
    private final Clock clock;

    YearlyPages(YearlyRegister register, Shops shops, CurrentActor actor, Clock clock) {
        this.register = register;
        this.shops = shops;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String form(Model model) {
        return form(Map.of(), new FormErrors(), model);
    }

    /** The document; or the form again, with all that is missing. */
    @PostMapping(PATH)
    Object pdf(@RequestParam Map<String, String> typed, Locale language, Model model) {
        var errors = new FormErrors();
        var part = RegisterPart.of(typed.getOrDefault("register", ""));
        var shop = part.flatMap(one -> shops.findOwn(actor.get(), one.shop()));
        if (shop.isEmpty()) {
            errors.add("register", "purchases.yearly.register.error");
        }
        var reason = reason(typed, errors);
        return part.isEmpty() || shop.isEmpty() || !errors.isEmpty()
                ? form(typed, errors, model)
                : answer(part.get(), shop.get(), reason, language);
    }

    private ResponseEntity<byte[]> answer(RegisterPart part, Shop shop, @Nullable String reason, Locale language) {
        var by = new By(actor.get(), "web", clock.instant());
        var name = "inkoopregister-%d-%d.pdf".formatted(part.year(), part.number());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(register.pdf(part, shop, reason, by, language));
    }

    /** Null when no sellers are asked for. */
    private static @Nullable String reason(Map<String, String> typed, FormErrors errors) {
        if (!typed.getOrDefault("verkopers", "").equals("ja")) {
            return null;
        }
        var reason = Texts.clean(typed.get("reden"));
        if (reason == null || reason.length() > LONGEST_REASON) {
            errors.add("reden", "purchases.fault.reason", LONGEST_REASON);
        }
        return reason;
    }

    private String form(Map<String, String> typed, FormErrors errors, Model model) {
        var choices = new LinkedHashMap<String, String>();
        shops.shopsOf(actor.get())
                .forEach(shop -> register.partsOf(shop).forEach(part -> choices.put(part.code(), name(part, shop))));
        model.addAttribute("choices", choices);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "purchases/yearly";
    }

    private static String name(RegisterPart part, Shop shop) {
        return "%s, %d (%d–%d)".formatted(shop.tradeName(), part.year(), part.from(), part.until());
    }
}

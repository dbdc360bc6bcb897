// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.access.RecentProof;
import nl.waakzaam.access.ShopClients;
import nl.waakzaam.access.ShopClients.NewKey;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The owner of a dealer gives the tills of the own shops a key, a new one, or none any more. */
@Controller
class TillPages {
    static final String PATH = OwnPages.PATH + "/kassas";
    static final String RENEW = PATH + "/sleutel";
    static final String WITHDRAW = PATH + "/intrekken";

    /** For how long a key may go on beside its successor, in hours. */
    private static final List<String> OVERLAPS = List.of("0", "1", "24", "72", "168");

    private static final int LONGEST = 60;

    private final OwnCompany company;
    private final Shops shops;
    private final ShopClients clients;
    private final CurrentActor actor;
    private final RecentProof proof;
    private final Clock clock;

    TillPages(
            OwnCompany company, Shops shops, ShopClients clients, CurrentActor actor, RecentProof proof, Clock clock) {
        this.company = company;
        this.shops = shops;
        this.clients = clients;
        this.actor = actor;
        this.proof = proof;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, Model model) {
        return show(owned(), Map.of(), new FormErrors(), request, model);
    }

    @PostMapping(PATH)
    String add(@RequestParam Map<String, String> typed, HttpServletRequest request, Model model) {
        var dealer = owned();
        var errors = new FormErrors();
        var name = Texts.clean(typed.get("naam"));
        var shop = ShopId.of(typed.getOrDefault("winkel", "")).flatMap(id -> shops.findOwn(actor.get(), id));
        if (name == null || name.length() > LONGEST) {
            errors.add("naam", "dealers.tills.name.error", LONGEST);
        }
        if (shop.isEmpty()) {
            errors.add("winkel", "dealers.tills.shop.error");
        }
        askProof(errors, request);
        if (name == null || shop.isEmpty() || !errors.isEmpty()) {
            return show(dealer, typed, errors, request, model);
        }
        return key(
                clients.add(
                        actor.get().id(),
                        name,
                        dealer.organisation(),
                        shop.get().id().toString()),
                model);
    }

    @PostMapping(RENEW)
    String renew(
            @RequestParam(name = "kassa", defaultValue = "") String client,
            @RequestParam(name = "overlap", defaultValue = "") String hours,
            HttpServletRequest request,
            Model model) {
        var dealer = owned();
        var errors = new FormErrors();
        if (!OVERLAPS.contains(hours)) {
            errors.add("overlap-" + client, "dealers.tills.overlap.error");
        }
        askProof(errors, request);
        if (!errors.isEmpty()) {
            return show(dealer, Map.of(), errors, request, model);
        }
        var overlap = Duration.ofHours(Long.parseLong(hours));
        var key = clients.renew(actor.get().id(), client, dealer.organisation(), overlap);
        return key(key.orElseThrow(OwnPages::absent), model);
    }

    @PostMapping(WITHDRAW)
    String withdraw(@RequestParam(name = "kassa", defaultValue = "") String client) {
        clients.withdraw(actor.get().id(), client, owned().organisation());
        return "redirect:" + PATH;
    }

    /** A key opens the register for years: a screen that stands open is not enough to get one. */
    private void askProof(FormErrors errors, HttpServletRequest request) {
        if (!proof.isGiven(request)) {
            errors.add("bevestigen", "dealers.tills.proof.error");
        }
    }

    private static String key(NewKey key, Model model) {
        model.addAttribute("key", key);
        return "dealers/own/till-key";
    }

    private String show(
            Dealer dealer, Map<String, String> typed, FormErrors errors, HttpServletRequest request, Model model) {
        var own = shops.shopsOf(actor.get());
        model.addAttribute("tills", clients.list(dealer.organisation()));
        model.addAttribute(
                "names", own.stream().collect(Collectors.toMap(shop -> shop.id().toString(), Shop::tradeName)));
        model.addAttribute("shops", choices(own));
        model.addAttribute("overlaps", OVERLAPS);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("proven", proof.isGiven(request));
        model.addAttribute("confirm", RecentProof.at(PATH));
        model.addAttribute("now", clock.instant());
        return "dealers/own/tills";
    }

    private static Map<String, String> choices(List<Shop> own) {
        var choices = new LinkedHashMap<String, String>();
        own.forEach(shop -> choices.put(
                shop.id().toString(), shop.tradeName() + ", " + shop.address().line()));
        return choices;
    }

    private Dealer owned() {
        return company.findOwned(actor.get()).orElseThrow(OwnPages::absent);
    }
}

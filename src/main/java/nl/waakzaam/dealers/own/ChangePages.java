// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.forms.Addresses;
import nl.waakzaam.dealers.forms.DeskForm;
import nl.waakzaam.dealers.own.Changing.Scene;
import nl.waakzaam.dealers.requests.Requests.Sender;
import nl.waakzaam.dealers.requests.Wish;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An owner fills in a change, checks it, and sends it to the municipalities that it is for. */
@Controller
class ChangePages {
    static final String CHANGE = OwnPages.PATH + "/wijziging/{soort:winkel|verhuizing|woonadres|stoppen|vrijstelling}";

    private final OwnCompany company;
    private final Changing changing;
    private final ChangeCheck check;
    private final ShopExemptions exemptions;
    private final Addresses addresses;
    private final CurrentActor actor;

    ChangePages(
            OwnCompany company,
            Changing changing,
            ChangeCheck check,
            ShopExemptions exemptions,
            Addresses addresses,
            CurrentActor actor) {
        this.company = company;
        this.changing = changing;
        this.check = check;
        this.exemptions = exemptions;
        this.addresses = addresses;
        this.actor = actor;
    }

    @GetMapping(CHANGE)
    String form(@PathVariable("soort") String code, Model model) {
        return show(change(code), DeskForm.empty(), new FormErrors(), scene(), model);
    }

    @PostMapping(CHANGE)
    String send(
            @PathVariable("soort") String code,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            Locale language,
            Model model) {
        var change = change(code);
        var scene = scene();
        var errors = new FormErrors();
        var typed = DeskForm.of(posted);
        var fields = change.address();
        var form = fields == null ? typed : addresses.complete(typed, fields, ClientNetwork.of(request), errors);
        if (typed.values("stap").contains("wijzigen")) {
            return show(change, form, new FormErrors(), scene, model);
        }
        if (!check.check(change, form, scene, errors).isEmpty()) {
            return show(change, form, errors, scene, model);
        }
        var wish = changing.wish(change, form);
        if (!typed.values("stap").contains("versturen")) {
            return confirm(change, form, wish, scene, model);
        }
        if (!changing.send(wish, form, scene, new Sender(actor.get().id(), language))) {
            errors.add(change.firstField(), "dealers.error.waits");
            return show(change, form, errors, scene, model);
        }
        return "redirect:" + OwnPages.PATH;
    }

    /** What was filled in, before it is sent. */
    private String confirm(Change change, DeskForm form, Wish wish, Scene scene, Model model) {
        var names = changing.deciding(wish, form, scene).stream()
                .map(addresses::nameOf)
                .sorted()
                .collect(Collectors.joining(", "));
        model.addAttribute("change", change);
        model.addAttribute("form", form);
        model.addAttribute("wish", wish);
        model.addAttribute("shop", scene.chosen(form).map(Shop::tradeName).orElse(""));
        model.addAttribute("deciding", names);
        return "dealers/own/check";
    }

    private String show(Change change, DeskForm form, FormErrors errors, Scene scene, Model model) {
        model.addAttribute("change", change);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("shops", names(scene));
        model.addAttribute(
                "exemptions",
                exemptions.of(scene.shops(), scene.today()).stream()
                        .collect(Collectors.toMap(
                                Function.identity(), Function.identity(), (one, same) -> one, LinkedHashMap::new)));
        model.addAttribute("municipalities", addresses.municipalities());
        return "dealers/own/change";
    }

    private static LinkedHashMap<String, String> names(Scene scene) {
        var names = new LinkedHashMap<String, String>();
        for (Shop shop : scene.shops()) {
            names.put(
                    shop.id().toString(),
                    shop.tradeName() + ", " + shop.address().town());
        }
        return names;
    }

    /** Who is no owner finds no form. */
    private Scene scene() {
        Dealer dealer = company.findOwned(actor.get()).orElseThrow(OwnPages::absent);
        return new Scene(dealer, company.openShops(actor.get()), company.today());
    }

    private static Change change(String code) {
        return Change.ofCode(code).orElseThrow(OwnPages::absent);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.forms.AddressFields;
import nl.waakzaam.dealers.forms.Addresses;
import nl.waakzaam.dealers.forms.DeskForm;
import nl.waakzaam.dealers.forms.ShopFields;
import nl.waakzaam.dealers.requests.Applicant;
import nl.waakzaam.dealers.requests.Requests;
import nl.waakzaam.dealers.requests.Requests.Sender;
import nl.waakzaam.dealers.requests.Wish.Cessation;
import nl.waakzaam.dealers.requests.Wish.ExtraShop;
import nl.waakzaam.dealers.requests.Wish.NewHome;
import nl.waakzaam.dealers.requests.Wish.Relocation;
import nl.waakzaam.rules.Exemption;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;

/** Checks the form of a change and sends it to the municipality that it is for. */
@Component
class Changing {
    private static final int LONGEST = 2_000;

    private final Addresses addresses;
    private final ShopFields shopFields;
    private final Requests requests;
    private final Rules rules;

    Changing(Addresses addresses, ShopFields shopFields, Requests requests, Rules rules) {
        this.addresses = addresses;
        this.shopFields = shopFields;
        this.requests = requests;
        this.rules = rules;
    }

    /** Which shops there are to change, and on which day. */
    record Scene(Dealer dealer, List<Shop> shops, LocalDate today) {
        Optional<Shop> chosen(DeskForm form) {
            return shops.stream()
                    .filter(shop -> shop.id().toString().equals(form.value("zaak")))
                    .findFirst();
        }
    }

    /** All that is wrong with it. */
    FormErrors check(Change change, DeskForm form, Scene scene, FormErrors errors) {
        if (change.isOfShop() && scene.chosen(form).isEmpty()) {
            errors.add("zaak", "dealers.error.shop");
        }
        if (change == Change.HOME && scene.shops().isEmpty()) {
            errors.add(AddressFields.HOME.postcode(), "dealers.error.no-shop");
        }
        switch (change) {
            case SHOP -> shopFields.check(form, errors);
            case RELOCATION -> addresses.check(form, AddressFields.SHOP, errors);
            case HOME -> addresses.check(form, AddressFields.HOME, errors);
            case CESSATION -> checkDay(form, scene, errors);
            case EXEMPTION -> checkExemption(form, scene, errors);
        }
        return errors;
    }

    private static void checkDay(DeskForm form, Scene scene, FormErrors errors) {
        var day = day(form);
        if (day.isEmpty()
                || day.get().isBefore(scene.today())
                || day.get().isAfter(scene.today().plusYears(1))) {
            errors.add("datum", "dealers.error.day");
        }
    }

    private void checkExemption(DeskForm form, Scene scene, FormErrors errors) {
        var shop = scene.chosen(form);
        if (shop.isPresent() && exemption(form, shop.get(), scene.today()).isEmpty()) {
            errors.add("vrijstelling", "dealers.error.exemption");
        }
        if (form.isBlank("toelichting") || form.value("toelichting").length() > LONGEST) {
            errors.add("toelichting", "dealers.error.explanation", LONGEST);
        }
    }

    /** Sends a form without errors; false when the same was asked for this shop and is not decided. */
    boolean send(Change change, DeskForm form, Scene scene, Sender sender) {
        var dealer = scene.dealer();
        return switch (change) {
            case SHOP -> {
                var plan = shopFields.plan(form);
                var applicant = Applicant.of(dealer, plan.tradeName());
                yield requests.submit(dealer, applicant, new ExtraShop(plan), plan.municipality(), sender);
            }
            case RELOCATION -> {
                var wish = relocation(form);
                var applicant = Applicant.of(dealer, shop(form, scene));
                yield requests.submit(dealer, applicant, wish, wish.municipality(), sender);
            }
            case HOME -> {
                var fields = AddressFields.HOME;
                var wish = new NewHome(fields.address(form), addresses.isKnown(form, fields));
                var municipality = scene.shops().getFirst().municipality();
                yield requests.submit(dealer, Applicant.of(dealer, dealer.name()), wish, municipality, sender);
            }
            case CESSATION -> {
                var shop = shop(form, scene);
                var wish = new Cessation(day(form).orElseThrow());
                yield requests.submit(dealer, Applicant.of(dealer, shop), wish, shop.municipality(), sender);
            }
            case EXEMPTION -> {
                var shop = shop(form, scene);
                var exemption = exemption(form, shop, scene.today()).orElseThrow();
                yield requests.submit(dealer, shop, exemption, form.value("toelichting"), sender);
            }
        };
    }

    /** The exemptions that the rules of some shop know. */
    Set<String> exemptions(Scene scene) {
        return scene.shops().stream()
                .flatMap(shop -> exemptions(shop, scene.today()).stream())
                .map(Exemption::what)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Exemption> exemptions(Shop shop, LocalDate day) {
        return rules.on(shop.municipality(), day).exemptions().value();
    }

    private Optional<Exemption> exemption(DeskForm form, Shop shop, LocalDate day) {
        return exemptions(shop, day).stream()
                .filter(one -> one.what().equals(form.value("vrijstelling")))
                .findFirst();
    }

    private Relocation relocation(DeskForm form) {
        var fields = AddressFields.SHOP;
        return new Relocation(fields.address(form), addresses.isKnown(form, fields), form.value(fields.municipality()));
    }

    private static Shop shop(DeskForm form, Scene scene) {
        return scene.chosen(form).orElseThrow();
    }

    private static Optional<LocalDate> day(DeskForm form) {
        try {
            return Optional.of(LocalDate.parse(form.value("datum")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}

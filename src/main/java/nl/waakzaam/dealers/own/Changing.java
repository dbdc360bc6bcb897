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
import nl.waakzaam.dealers.requests.Wish;
import nl.waakzaam.dealers.requests.Wish.Cessation;
import nl.waakzaam.dealers.requests.Wish.Exempted;
import nl.waakzaam.dealers.requests.Wish.ExtraShop;
import nl.waakzaam.dealers.requests.Wish.NewHome;
import nl.waakzaam.dealers.requests.Wish.Relocation;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import org.springframework.stereotype.Component;

/** Reads what an owner asks out of a form without errors, and sends it to the municipalities that it is for. */
@Component
class Changing {
    private final Addresses addresses;
    private final ShopFields shopFields;
    private final ShopExemptions exemptions;
    private final Requests requests;
    private final Municipalities municipalities;

    Changing(
            Addresses addresses,
            ShopFields shopFields,
            ShopExemptions exemptions,
            Requests requests,
            Municipalities municipalities) {
        this.addresses = addresses;
        this.shopFields = shopFields;
        this.exemptions = exemptions;
        this.requests = requests;
        this.municipalities = municipalities;
    }

    /** Which shops there are to change, and on which day. */
    record Scene(Dealer dealer, List<Shop> shops, LocalDate today) {
        Optional<Shop> chosen(DeskForm form) {
            return shops.stream()
                    .filter(shop -> shop.id().toString().equals(form.value("zaak")))
                    .findFirst();
        }
    }

    /** What is asked. */
    Wish wish(Change change, DeskForm form) {
        return switch (change) {
            case SHOP -> new ExtraShop(shopFields.plan(form));
            case RELOCATION -> relocation(form);
            case HOME -> new NewHome(AddressFields.HOME.address(form), addresses.isKnown(form, AddressFields.HOME));
            case CESSATION -> new Cessation(day(form).orElseThrow());
            case EXEMPTION -> new Exempted(form.value("vrijstelling"), form.value("toelichting"));
        };
    }

    /** The codes of the municipalities that decide about it: those that there are now. */
    Set<String> deciding(Wish wish, DeskForm form, Scene scene) {
        return switch (wish) {
            case ExtraShop(var plan) -> Set.of(plan.municipality());
            case Relocation move -> Set.of(move.municipality());
            case NewHome home ->
                scene.shops().stream().map(this::municipality).collect(Collectors.toCollection(TreeSet::new));
            case SignUp signUp -> Set.of(signUp.shop().municipality());
            case Cessation cessation -> Set.of(municipality(shop(form, scene)));
            case Exempted exempted -> Set.of(municipality(shop(form, scene)));
        };
    }

    /** False when the same was asked for this shop and is not decided. */
    boolean send(Wish wish, DeskForm form, Scene scene, Sender sender) {
        var dealer = scene.dealer();
        return switch (wish) {
            case ExtraShop(var plan) ->
                requests.submit(dealer, Applicant.of(dealer, plan.tradeName()), wish, plan.municipality(), sender);
            case Relocation move -> {
                var applicant = Applicant.of(dealer, shop(form, scene));
                yield requests.submit(dealer, applicant, move, move.municipality(), sender);
            }
            case NewHome home -> requests.submit(dealer, home, deciding(home, form, scene), sender);
            case Cessation cessation -> {
                var shop = shop(form, scene);
                yield requests.submit(dealer, Applicant.of(dealer, shop), cessation, shop.municipality(), sender);
            }
            case Exempted exempted -> {
                var shop = shop(form, scene);
                var exemption =
                        exemptions.find(exempted.what(), shop, scene.today()).orElseThrow();
                yield requests.submit(dealer, shop, exemption, exempted.explanation(), sender);
            }
            case SignUp signUp -> throw new IllegalArgumentException("a dealer does not sign up again");
        };
    }

    private Relocation relocation(DeskForm form) {
        var fields = AddressFields.SHOP;
        return new Relocation(fields.address(form), addresses.isKnown(form, fields), form.value(fields.municipality()));
    }

    private String municipality(Shop shop) {
        return municipalities
                .successor(shop.municipality())
                .map(Municipality::code)
                .orElse(shop.municipality());
    }

    private static Shop shop(DeskForm form, Scene scene) {
        return scene.chosen(form).orElseThrow();
    }

    static Optional<LocalDate> day(DeskForm form) {
        try {
            return Optional.of(LocalDate.parse(form.value("datum")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import java.time.LocalDate;
import nl.waakzaam.dealers.forms.AddressFields;
import nl.waakzaam.dealers.forms.Addresses;
import nl.waakzaam.dealers.forms.DeskForm;
import nl.waakzaam.dealers.forms.ShopFields;
import nl.waakzaam.dealers.own.Changing.Scene;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;

/** Says all that is wrong with the form of a change at once. */
@Component
class ChangeCheck {
    private static final int LONGEST = 2_000;

    private final Addresses addresses;
    private final ShopFields shopFields;
    private final ShopExemptions exemptions;

    ChangeCheck(Addresses addresses, ShopFields shopFields, ShopExemptions exemptions) {
        this.addresses = addresses;
        this.shopFields = shopFields;
        this.exemptions = exemptions;
    }

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
            case CESSATION -> checkDay(form, scene.today(), errors);
            case EXEMPTION -> checkExemption(form, scene, errors);
        }
        return errors;
    }

    private static void checkDay(DeskForm form, LocalDate today, FormErrors errors) {
        var day = Changing.day(form);
        if (day.isEmpty() || day.get().isBefore(today) || day.get().isAfter(today.plusYears(1))) {
            errors.add("datum", "dealers.error.day");
        }
    }

    private void checkExemption(DeskForm form, Scene scene, FormErrors errors) {
        var shop = scene.chosen(form);
        if (shop.isPresent()
                && exemptions
                        .find(form.value("vrijstelling"), shop.get(), scene.today())
                        .isEmpty()) {
            errors.add("vrijstelling", "dealers.error.exemption");
        }
        if (form.isBlank("toelichting") || form.value("toelichting").length() > LONGEST) {
            errors.add("toelichting", "dealers.error.explanation", LONGEST);
        }
    }
}

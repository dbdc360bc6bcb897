// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.forms;

import java.util.List;
import java.util.Locale;
import nl.waakzaam.addresses.AddressRegister.Found;
import nl.waakzaam.addresses.HouseNumber;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.site.FormErrors;

/**
 * The fields of one address in a form.
 *
 * @param prefix of their names, as {@code thuis}
 * @param local whether it must be known in which municipality it lies
 */
public record AddressFields(String prefix, boolean local) {
    public static final AddressFields HOME = new AddressFields("thuis", false);
    public static final AddressFields SHOP = new AddressFields("winkel", true);
    private static final int LONGEST = 200;

    public String postcode() {
        return prefix + "Postcode";
    }

    public String number() {
        return prefix + "Nummer";
    }

    public String street() {
        return prefix + "Straat";
    }

    public String town() {
        return prefix + "Plaats";
    }

    public String municipality() {
        return prefix + "Gemeente";
    }

    public String proof() {
        return prefix + "Bewijs";
    }

    public List<String> all() {
        return List.of(postcode(), number(), street(), town(), municipality(), proof());
    }

    /** Capitals without spaces, as {@code 1034WL}. */
    String postcodeOf(DeskForm form) {
        return form.value(postcode()).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Only of a form without errors. */
    public Address address(DeskForm form) {
        return new Address(form.value(street()), form.value(number()), postcodeOf(form), form.value(town()));
    }

    DeskForm filled(DeskForm form, Found.One found) {
        var address = found.address();
        return form.with(street(), address.street())
                .with(town(), address.town())
                .with(municipality(), address.municipality());
    }

    /** What a proof is about. */
    String[] values(DeskForm form) {
        return new String[] {
            postcodeOf(form), form.value(number()), form.value(street()), form.value(town()), form.value(municipality())
        };
    }

    /** Whether somebody fills in by hand what the register did not tell. */
    public boolean byHand(DeskForm form, FormErrors errors) {
        return !form.isBlank(street()) && form.isBlank(proof())
                || errors.fields().contains(street())
                || errors.fields().contains(town())
                || errors.fields().contains(municipality());
    }

    /** Whether postcode and number can be looked up. */
    boolean isAddressable(DeskForm form) {
        return postcodeOf(form).matches("[1-9][0-9]{3}[A-Z]{2}")
                && HouseNumber.of(form.value(number())).isPresent();
    }

    void check(DeskForm form, FormErrors errors) {
        if (!postcodeOf(form).matches("[1-9][0-9]{3}[A-Z]{2}")) {
            errors.add(postcode(), "dealers.error.postcode");
        }
        if (HouseNumber.of(form.value(number())).isEmpty()) {
            errors.add(number(), "dealers.error.number");
        }
        if (isAddressable(form)) {
            required(form, street(), "dealers.error.street", errors);
            required(form, town(), "dealers.error.town", errors);
        }
    }

    private static void required(DeskForm form, String field, String textKey, FormErrors errors) {
        if (form.isBlank(field) || form.value(field).length() > LONGEST) {
            errors.add(field, textKey);
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.own;

import java.util.Arrays;
import java.util.Optional;
import nl.waakzaam.dealers.forms.AddressFields;
import org.jspecify.annotations.Nullable;

/** What an owner can ask for, by its code in addresses; texts for screens stand under {@code dealers.change.CODE}. */
public enum Change {
    SHOP("winkel", false, AddressFields.SHOP),
    RELOCATION("verhuizing", true, AddressFields.SHOP),
    HOME("woonadres", false, AddressFields.HOME),
    CESSATION("stoppen", true, null),
    EXEMPTION("vrijstelling", true, null);

    private final String code;
    private final boolean ofShop;
    private final @Nullable AddressFields address;

    Change(String code, boolean ofShop, @Nullable AddressFields address) {
        this.code = code;
        this.ofShop = ofShop;
        this.address = address;
    }

    public String code() {
        return code;
    }

    /** Whether it is about one of the shops there are. */
    public boolean isOfShop() {
        return ofShop;
    }

    /** Where an error about the whole stands. */
    String firstField() {
        return ofShop || address == null ? "zaak" : address.postcode();
    }

    /** The address that it asks; null where it asks none. */
    public @Nullable AddressFields address() {
        return address;
    }

    static Optional<Change> ofCode(String code) {
        return Arrays.stream(values())
                .filter(change -> change.code.equals(code))
                .findFirst();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.List;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import org.jspecify.annotations.Nullable;

/** Purchases as somebody may type them. */
final class Typed {
    private Typed() {}

    static TypedSeller aPerson(String name, String document, String born) {
        return new TypedSeller(
                "particulier", name, "Kade 1, 3511 ZZ Utrecht", "paspoort", document, "NL", born, null, null);
    }

    static TypedSeller aPerson() {
        return aPerson("J. de Vries", "SPECI2014", "1985-03-14");
    }

    static TypedGood aBicycle(String number) {
        return aGood("fiets", number, null);
    }

    static TypedGood aGood(String category, @Nullable String number, @Nullable String plateCountry) {
        var numbers = number == null ? null : List.<@Nullable TypedNumber>of(new TypedNumber(null, number));
        return new TypedGood(
                category, "Gazelle", "Orange", "zwart", "wat krassen", numbers, plateCountry, "125,00", null, null);
    }

    static TypedPurchase of(TypedSeller seller, TypedGood... goods) {
        return new TypedPurchase(null, seller, List.of(goods));
    }

    static TypedPurchase at(String moment, TypedGood... goods) {
        return new TypedPurchase(moment, aPerson(), List.of(goods));
    }
}

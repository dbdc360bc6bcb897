// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import org.jspecify.annotations.Nullable;

/** A purchase that came another way, as the fields of the counter's form; its photos and its day are no fields. */
final class TypedFields {
    private final Map<String, String> fields = new HashMap<>();

    private TypedFields() {}

    static Map<String, String> of(TypedPurchase typed) {
        var read = new TypedFields();
        var goods = Objects.requireNonNullElse(typed.goederen(), List.<@Nullable TypedGood>of());
        read.put("aantal", Integer.toString(goods.size()));
        for (int place = 0; place < goods.size(); place++) {
            var good = goods.get(place);
            if (good != null) {
                read.add(PurchaseForm.field(place, ""), good);
            }
        }
        var seller = typed.verkoper();
        if (seller != null) {
            read.add(seller);
        }
        return read.fields;
    }

    private void add(String prefix, TypedGood good) {
        put(prefix + "categorie", good.categorie());
        put(prefix + "merk", good.merk());
        put(prefix + "type", good.type());
        put(prefix + "kleur", good.kleur());
        put(prefix + "omschrijving", good.omschrijving());
        put(prefix + "kentekenLand", good.kentekenLand());
        put(prefix + "prijs", good.prijs());
        put(prefix + "tegenprestatie", good.tegenprestatie());
        Objects.requireNonNullElse(good.kenmerken(), List.<@Nullable TypedNumber>of()).stream()
                .filter(Objects::nonNull)
                .forEach(number -> put(prefix + "kenmerken-" + (isPlate(number) ? 1 : 0) + "-waarde", number.waarde()));
    }

    private static boolean isPlate(TypedNumber number) {
        return IdentifierKind.PLATE.dutchName().equals(number.soort());
    }

    private void add(TypedSeller seller) {
        put("verkoper-soort", seller.soort());
        put("verkoper-naam", seller.naam());
        put("verkoper-adres", seller.adres());
        put("verkoper-documentSoort", seller.documentSoort());
        put("verkoper-documentNummer", seller.documentNummer());
        put("verkoper-documentLand", seller.documentLand());
        put("verkoper-geboorteDatum", seller.geboorteDatum());
        put("verkoper-kvkNummer", seller.kvkNummer());
        put("verkoper-geenBsn", Boolean.TRUE.equals(seller.geenBsn()) ? "ja" : null);
    }

    private void put(String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(field, value);
        }
    }
}

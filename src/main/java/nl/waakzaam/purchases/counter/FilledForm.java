// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.purchases.Asked;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import org.jspecify.annotations.Nullable;

/** What the fields of the counter's form say, as the purchase that the register reads; {@link TypedFields} is the way back. */
record FilledForm(PurchaseForm form) {
    TypedPurchase purchase(List<List<byte[]>> photos) {
        var goods = new ArrayList<@Nullable TypedGood>();
        for (int place = 0; place < form.goods(); place++) {
            goods.add(good(place, photos.get(place)));
        }
        return new TypedPurchase(null, typedSeller(), goods);
    }

    private TypedSeller typedSeller() {
        return new TypedSeller(
                form.value("verkoper-soort"),
                form.value("verkoper-naam"),
                form.value("verkoper-adres"),
                form.value("verkoper-documentSoort"),
                form.value("verkoper-documentNummer"),
                form.value("verkoper-documentLand"),
                form.value("verkoper-geboorteDatum"),
                form.value("verkoper-kvkNummer"),
                form.value("verkoper-geenBsn").equals("ja"));
    }

    TypedGood good(int place, List<byte[]> photos) {
        return new TypedGood(
                form.value(PurchaseForm.field(place, "categorie")),
                form.value(PurchaseForm.field(place, "merk")),
                form.value(PurchaseForm.field(place, "type")),
                form.value(PurchaseForm.field(place, "kleur")),
                form.value(PurchaseForm.field(place, "omschrijving")),
                numbers(place),
                form.value(PurchaseForm.field(place, "kentekenLand")),
                form.value(PurchaseForm.field(place, "prijs")),
                form.value(PurchaseForm.field(place, "tegenprestatie")),
                photos);
    }

    private List<@Nullable TypedNumber> numbers(int place) {
        var kind = form.asked(place).map(Asked::number).orElse(IdentifierKind.UNKNOWN);
        return List.of(
                new TypedNumber(kind.dutchName(), form.value(PurchaseForm.field(place, "kenmerken-0-waarde"))),
                new TypedNumber(
                        IdentifierKind.PLATE.dutchName(), form.value(PurchaseForm.field(place, "kenmerken-1-waarde"))));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.util.HashMap;
import java.util.Map;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/** The form of the counter, filled with a good that stands in the register. */
final class CorrectionForm {
    private CorrectionForm() {}

    static PurchaseForm of(PurchasedGood good) {
        var described = good.description();
        var fields = new HashMap<String, String>();
        fields.put("gezien", Integer.toString(good.version()));
        put(fields, "categorie", described.category().code());
        put(fields, "merk", described.make());
        put(fields, "type", described.type());
        put(fields, "kleur", described.colour());
        put(fields, "omschrijving", described.words());
        put(fields, "kentekenLand", described.plateCountry());
        put(fields, "prijs", described.price().euros());
        put(fields, "tegenprestatie", described.price().otherwise());
        described
                .numbers()
                .forEach(number -> put(
                        fields,
                        number.kind() == IdentifierKind.PLATE ? "kenmerken-1-waarde" : "kenmerken-0-waarde",
                        number.raw()));
        return PurchaseForm.of(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(PurchaseForm.field(0, name), value);
        }
    }

    /** The faults of one good, by the names of this form. */
    static InvalidInput named(InvalidInput invalid) {
        return new InvalidInput(invalid.faults().stream()
                .map(fault -> fault.path().equals("reden")
                        ? fault
                        : new Fault("goederen[0]." + fault.path(), fault.textKey(), fault.values()))
                .toList());
    }
}

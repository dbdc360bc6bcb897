// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.util.HashMap;
import java.util.Map;
import nl.waakzaam.purchases.Seller;
import nl.waakzaam.purchases.SellerVersion;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;

/** A seller as it stands in the form of a correction, its fields named as at the counter. What sort it is stays. */
public final class SellerForm {
    private final Map<String, String> typed;
    private final FormErrors errors = new FormErrors();

    private SellerForm(Map<String, String> typed) {
        this.typed = new HashMap<>(typed);
    }

    static SellerForm of(Map<String, String> typed) {
        return new SellerForm(typed);
    }

    static SellerForm of(SellerVersion version) {
        var seller = version.seller();
        var form = new SellerForm(Map.of(
                "gezien", Integer.toString(version.number()),
                "verkoper-soort", seller.kind().code(),
                "verkoper-naam", seller.name(),
                "verkoper-adres", seller.address()));
        var document = seller.document();
        if (document != null) {
            form.typed.put("verkoper-documentSoort", document.kind().code());
            form.typed.put("verkoper-documentNummer", document.number());
            form.typed.put("verkoper-documentLand", document.country());
        }
        if (seller.kind() == Seller.Kind.PERSON) {
            form.typed.put("verkoper-geboorteDatum", seller.knownToSeller());
        }
        if (seller.companyNumber() != null) {
            form.typed.put("verkoper-kvkNummer", seller.companyNumber());
        }
        return form;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public FormErrors errors() {
        return errors;
    }

    public Seller.Kind kind() {
        return Seller.Kind.ofCode(value("verkoper-soort")).orElse(Seller.Kind.PERSON);
    }

    /** Whether something may be a citizen number and the dealer must say that it is none. */
    public boolean asksAboutCitizenNumber() {
        return !value("verkoper-geenBsn").isEmpty() || typed.containsKey("vraag-bsn");
    }

    int seen() {
        return value("gezien").matches("[0-9]{1,4}") ? Integer.parseInt(value("gezien")) : 0;
    }

    TypedSeller seller() {
        return new TypedSeller(
                value("verkoper-soort"),
                value("verkoper-naam"),
                value("verkoper-adres"),
                value("verkoper-documentSoort"),
                value("verkoper-documentNummer"),
                value("verkoper-documentLand"),
                value("verkoper-geboorteDatum"),
                value("verkoper-kvkNummer"),
                value("verkoper-geenBsn").equals("ja"));
    }

    void tell(InvalidInput invalid) {
        invalid.faults().forEach(fault -> {
            if (fault.textKey().endsWith(".bsn")) {
                typed.put("vraag-bsn", "ja");
            }
            errors.add(
                    fault.path().replace('.', '-'),
                    fault.textKey(),
                    fault.values().toArray());
        });
    }
}

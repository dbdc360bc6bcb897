// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.purchases.Asked;
import nl.waakzaam.purchases.IdentityDocument;
import nl.waakzaam.purchases.Seller;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.Category;

/**
 * A purchase as it stands in the form of the counter. Its fields are named after those of the API: {@code
 * goederen[0].merk} is {@code goederen-0-merk}.
 */
public final class PurchaseForm {
    static final int MOST_GOODS = 20;
    private final Map<String, String> typed;
    private final FormErrors errors = new FormErrors();

    private PurchaseForm(Map<String, String> typed) {
        this.typed = new HashMap<>(typed);
    }

    public static PurchaseForm of(Map<String, String> typed) {
        return new PurchaseForm(typed);
    }

    /** What was typed another way. */
    public static PurchaseForm of(TypedPurchase typed) {
        return new PurchaseForm(TypedFields.of(typed));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** All that stands in the fields of goods and seller. */
    Map<String, String> typed() {
        var fields = new HashMap<String, String>();
        typed.forEach((field, text) -> {
            if (field.matches("winkel|aantal|(goederen-\\d|verkoper-).{0,40}")) {
                fields.put(field, text);
            }
        });
        return fields;
    }

    /** Whether nothing stands in it but what the form begins with. */
    boolean isBlank() {
        return typed().entrySet().stream()
                .filter(field -> !field.getKey().matches("winkel|aantal|verkoper-soort|verkoper-documentLand"))
                .allMatch(field -> field.getValue().isBlank());
    }

    public FormErrors errors() {
        return errors;
    }

    public int goods() {
        var typedGoods = value("aantal");
        return typedGoods.matches("[1-9]|1[0-9]|20") ? Integer.parseInt(typedGoods) : 1;
    }

    /** What is asked of a good, once its category is known. */
    public Optional<Asked> asked(int place) {
        return Category.ofCode(value(field(place, "categorie"))).map(Asked::of);
    }

    public static String field(int place, String name) {
        return "goederen-" + place + "-" + name;
    }

    public Seller.Kind seller() {
        return Seller.Kind.ofCode(value("verkoper-soort")).orElse(Seller.Kind.PERSON);
    }

    /** Whether something may be a citizen number and the visitor must say that it is none. */
    public boolean asksAboutCitizenNumber() {
        return !value("verkoper-geenBsn").isEmpty() || typed.containsKey("vraag-bsn");
    }

    public void set(String field, String value) {
        typed.put(field, value);
    }

    void addGood() {
        typed.put("aantal", Integer.toString(Math.min(goods() + 1, MOST_GOODS)));
    }

    Optional<IdentityDocument> document() {
        return IdentityDocument.read(
                value("verkoper-documentSoort"), value("verkoper-documentNummer"), value("verkoper-documentLand"));
    }

    /** The field that a seller is found again by. */
    String sellersNumber() {
        return seller().showsDocument() ? "verkoper-documentNummer" : "verkoper-kvkNummer";
    }

    /** The number of a company or dealer that sells; empty for people. */
    Optional<String> companyNumber() {
        var number = value("verkoper-kvkNummer").replaceAll("[ .-]", "");
        return seller().showsDocument() || !number.matches("[0-9]{8}") ? Optional.empty() : Optional.of(number);
    }

    void fill(Seller seller) {
        typed.put("verkoper-naam", seller.name());
        typed.put("verkoper-adres", seller.address());
        typed.put(
                "verkoper-geboorteDatum",
                seller.bornOn() == null ? "" : seller.bornOn().toString());
    }

    /** @param photos of each good, in their order */
    public TypedPurchase purchase(List<List<byte[]>> photos) {
        return new FilledForm(this).purchase(photos);
    }

    TypedGood good(int place, List<byte[]> photos) {
        return new FilledForm(this).good(place, photos);
    }

    public void tell(InvalidInput invalid) {
        invalid.faults().forEach(fault -> {
            if (fault.textKey().endsWith(".bsn")) {
                typed.put("vraag-bsn", "ja");
            }
            errors.add(fieldOf(fault.path()), fault.textKey(), fault.values().toArray());
        });
    }

    /** The field of the form that a path of the API stands for. */
    public static String fieldOf(String path) {
        var field = path.replaceAll("[\\[.]", "-").replace("]", "");
        if (field.endsWith("kenmerken")) {
            return field + "-1-waarde";
        }
        return field.equals("inkoopdatum") || field.equals("goederen") ? field(0, "categorie") : field;
    }
}

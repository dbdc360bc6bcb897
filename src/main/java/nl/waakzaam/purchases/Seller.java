// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.accountability.DataSubject;
import org.jspecify.annotations.Nullable;

/**
 * Who sold something. It has no place for a citizen service number (BSN).
 *
 * @param name of the person, the company, or who settles the estate
 * @param document of a person or who settles an estate; null for a company
 * @param bornOn of a person
 * @param companyNumber at the company register (KVK-nummer), of a company or dealer
 */
public record Seller(
        Kind kind,
        String name,
        String address,
        @Nullable IdentityDocument document,
        @Nullable LocalDate bornOn,
        @Nullable String companyNumber) {
    /** What sort of seller; texts stand under {@code purchases.seller.CODE}. */
    public enum Kind {
        PERSON("particulier"),
        COMPANY("bedrijf"),
        DEALER("handelaar"),
        ESTATE("nalatenschap");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Whether it shows an identity document; others have a number at the company register. */
        public boolean showsDocument() {
            return this == PERSON || this == ESTATE;
        }

        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    /** What a later search for the same seller finds it by. */
    String foundBy() {
        return document == null ? ofCompany(companyNumber) : document.text();
    }

    static String ofCompany(@Nullable String companyNumber) {
        return "KVK " + companyNumber;
    }

    /**
     * What somebody with the receipt proves with to be this seller: the date of birth of a person as {@code 1985-03-14},
     * the number of the document of who settles an estate, the number of a company.
     */
    public String knownToSeller() {
        if (bornOn != null) {
            return bornOn.toString();
        }
        return document == null ? Objects.requireNonNull(companyNumber) : document.number();
    }

    /** Whether it is the number of the identity document that somebody shows, or of the company, however it is written. */
    public boolean shows(String typed) {
        return IdentityDocument.normal(typed).equals(document == null ? companyNumber : document.number());
    }

    /** As the processing log names it. */
    public DataSubject subject() {
        return new DataSubject(document == null ? ofCompany(companyNumber) : document.number());
    }

    Map<String, String> fields() {
        var fields = new HashMap<>(Map.of("name", name, "address", address));
        if (document != null) {
            fields.put("document", document.kind().name());
            fields.put("number", document.number());
            fields.put("country", document.country());
        }
        put(fields, "bornOn", bornOn);
        put(fields, "companyNumber", companyNumber);
        return fields;
    }

    static Seller of(Kind kind, Map<String, String> fields) {
        var document = fields.get("document");
        var bornOn = fields.get("bornOn");
        return new Seller(
                kind,
                fields.getOrDefault("name", ""),
                fields.getOrDefault("address", ""),
                document == null
                        ? null
                        : new IdentityDocument(
                                IdentityDocument.Kind.valueOf(document),
                                fields.getOrDefault("number", ""),
                                fields.getOrDefault("country", "")),
                bornOn == null ? null : LocalDate.parse(bornOn),
                fields.get("companyNumber"));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "a seller";
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a seller proved with who he is.
 *
 * @param number capitals and digits
 * @param country of issue, two capitals (ISO 3166-1)
 */
public record IdentityDocument(Kind kind, String number, String country) {
    /** The kinds by their names in the API; texts stand under {@code purchases.document.CODE}. */
    public enum Kind {
        PASSPORT("paspoort"),
        IDENTITY_CARD("identiteitskaart"),
        DRIVING_LICENCE("rijbewijs"),
        RESIDENCE_PERMIT("verblijfsdocument");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    /** Nothing for what is no document. */
    public static Optional<IdentityDocument> read(String kind, String number, String country) {
        var normal = normal(number);
        return normal.isEmpty() || !country.strip().matches("[A-Za-z]{2}")
                ? Optional.empty()
                : Kind.ofCode(kind)
                        .map(known -> new IdentityDocument(
                                known, normal, country.strip().toUpperCase(Locale.ROOT)));
    }

    /** The same for every way of typing it. */
    static String normal(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** What the same document is found by. */
    String text() {
        return country + " " + kind.code() + " " + number;
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "an identity document";
    }
}

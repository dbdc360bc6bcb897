// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.util.Arrays;
import java.util.Optional;

/** What differs per letter; in a text it stands as its name between braces. Texts stand under {@code letters.field.NAME}. */
public enum Placeholder {
    MUNICIPALITY("gemeente"),
    COMPANY("bedrijf"),
    COMPANY_NUMBER("kvk"),
    TRADE_NAME("zaak"),
    NUMBER("nummer"),
    KIND("soort"),
    RECEIVED("ontvangen"),
    DUE("termijn"),
    DECIDED("besluitdatum"),
    REASONS("redenen"),
    EXEMPTION("vrijstelling"),
    CEASES("stopdatum");

    private final String code;

    Placeholder(String code) {
        this.code = code;
    }

    /** The name between the braces, the same in both languages. */
    public String code() {
        return code;
    }

    /** As it is written in a text. */
    public String written() {
        return "{" + code + "}";
    }

    static Optional<Placeholder> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}

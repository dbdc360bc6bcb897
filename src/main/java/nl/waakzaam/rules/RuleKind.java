// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

/** The rules that a municipality can set; texts stand under {@code rules.kind.CODE}. */
public enum RuleKind {
    DESK("loket"),
    DESIGNATION("aanwijzing"),
    HOLDING("bewaartermijn"),
    SALES_REGISTER("verkoopregister"),
    CATEGORIES("categorieen"),
    EXEMPTIONS("vrijstellingen"),
    MINIMUM_AGE("leeftijd");

    private final String code;

    RuleKind(String code) {
        this.code = code;
    }

    /** The code of the API and of forms. */
    public String code() {
        return code;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Arrays;
import java.util.Optional;

/** Which goods must be on the shelf; texts stand under {@code inspections.scope.CODE}. */
public enum Scope {
    /** Those whose holding period runs: the law wants them there. */
    HELD("aanhouden"),
    /** All that the register does not call sold. */
    STOCK("voorraad");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Scope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}

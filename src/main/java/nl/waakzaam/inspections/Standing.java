// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Arrays;
import java.util.Optional;

/** How a good of the register was met on the shelf; texts stand under {@code inspections.standing.CODE}. */
public enum Standing {
    FOUND("aanwezig"),
    MISSING("ontbreekt"),
    /** The dealer says it was sold, and the register does not. */
    SOLD("verkocht");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Standing> ofCode(String code) {
        return Arrays.stream(values())
                .filter(standing -> standing.code.equals(code))
                .findFirst();
    }
}

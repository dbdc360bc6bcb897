// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Arrays;
import java.util.Optional;

/** What a supervisor imposes or proposes; texts stand under {@code inspections.measure.CODE}. */
public enum Measure {
    NONE("geen"),
    WARNING("waarschuwing"),
    FINE("boete"),
    /** Proposed by the supervisor, decided by the mayor. */
    CLOSURE("sluiting");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Measure> ofCode(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst();
    }
}

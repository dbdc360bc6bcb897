// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.List;
import nl.waakzaam.site.InvalidInput.Fault;

/** A table that cannot be taken in, with what is to be done about it. Nothing of it is to be seen. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    NotTaken(String textKey, Object... values) {
        super(textKey + " " + List.of(values));
        this.fault = new Fault("", textKey, List.of(values));
    }

    public Fault fault() {
        return fault;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.series.Retrievals.Reason;
import nl.waakzaam.site.InvalidInput.Fault;

/** A table that cannot be taken in, with what is to be done about it. Nothing of it is to be seen. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<String> PASSING =
            Set.of("takings.unreachable", "takings.comeBack", "takings.unreadable", "takings.refused");

    private final transient Fault fault;

    NotTaken(String textKey, Object... values) {
        super(textKey + " " + List.of(values));
        this.fault = new Fault("", textKey, List.of(values));
    }

    /** Whether the fault may pass by itself, so that what is in stays for another time. */
    boolean keepsWhatIsIn() {
        return PASSING.contains(fault.textKey());
    }

    /** Whose doing it is; empty where only another import is busy. */
    Optional<Reason> reason() {
        if (fault.textKey().equals("takings.busy")) {
            return Optional.empty();
        }
        return Optional.of(PASSING.contains(fault.textKey()) ? Reason.SOURCE : Reason.CONTENT);
    }

    public Fault fault() {
        return fault;
    }
}

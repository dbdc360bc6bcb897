// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the processing log, as those read it who look after it.
 *
 * @param objectId null once the row's term is over and its content was erased
 */
public record LoggedAct(
        long id,
        Instant at,
        String activity,
        Processing.Action action,
        String actor,
        String origin,
        ObjectKind kind,
        @Nullable String objectId,
        Processing.Outcome outcome,
        @Nullable String dataSubject,
        String purpose,
        String legalBasis,
        @Nullable String accessReason,
        @Nullable String recipient) {

    /** Whether a person looked at something, or handed it over. */
    public boolean isLook() {
        return (action == Processing.Action.CONSULT || action == Processing.Action.DISCLOSE)
                && actor.startsWith("account:")
                && objectId != null;
    }

    /** Whether two acts concern the same record. */
    public boolean isAboutTheSameAs(LoggedAct other) {
        return objectId != null && objectId.equals(other.objectId) && kind == other.kind;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.util.Optional;

/** What a register tells about its records so that odd looks at them are noticed; it tells no more than that. */
public interface RecordFacts {
    ObjectKind kind();

    /** The code of the municipality it plays in; empty when unknown or when there is no such record. */
    Optional<String> municipality(String objectId);

    /** Whether a person of this name is mentioned in it. */
    boolean mentions(String objectId, SaltedName name);
}

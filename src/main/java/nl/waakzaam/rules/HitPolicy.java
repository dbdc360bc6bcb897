// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.Instant;
import java.util.Optional;

/** Whether police units let a dealer see that a purchase is a hit. */
public interface HitPolicy {
    /** What a unit had decided at a moment; empty where it never decided. */
    Optional<Boolean> shownAt(String policeUnit, Instant moment);
}

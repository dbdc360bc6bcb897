// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.util.UUID;

/** What owners are not told yet: that police looked at their cameras for a case. */
interface Embargoed {
    /** From when the looks of a search may be seen by the owners. */
    void visibleFrom(UUID search, Instant moment);
}

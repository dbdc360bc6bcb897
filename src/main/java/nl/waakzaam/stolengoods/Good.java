// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;

/**
 * A good as it stands in the register.
 *
 * @param recordedAt when it first came into the register; terms count from here
 * @param restricted whether its term of use is over, so that only art. 14 Wpg opens it; beside its state, which stays
 */
public record Good(long id, GoodVersion version, Instant recordedAt, Instant changedAt, boolean restricted) {
    /**
     * Whether nobody changed it since somebody saw it.
     *
     * @param seen its {@code changedAt}, as a form carries it
     */
    public boolean isAsSeen(String seen) {
        return changedAt.toString().equals(seen);
    }

    /** Whether those who work with the register may see it: it has content and its term of use is not over. */
    public boolean isInUse() {
        return version.state() != GoodState.DESTROYED && !restricted;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import org.jspecify.annotations.Nullable;

/**
 * A search, with what came of it.
 *
 * @param isRefused by a second person
 * @param decidedBecause why the second person decided so; null while nobody did
 */
public record Asked(
        CaseSearch search, boolean isRefused, @Nullable String decidedBecause) {
    /** Where it stands; words stand under {@code cameras.search.state.CODE}. */
    public enum State {
        TOEGESTAAN,
        WACHT,
        GEWEIGERD
    }

    public State state() {
        if (isRefused) {
            return State.GEWEIGERD;
        }
        return search.isAllowed() ? State.TOEGESTAAN : State.WACHT;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.time.Instant;
import java.util.Optional;
import nl.waakzaam.stolengoods.Category;

/** The figures on the home page; the register provides them. */
public interface LiveFigures {
    /** The latest figures, a minute old at most; empty until they were counted for the first time. */
    Optional<Figures> latest();

    /**
     * @param goods goods that stand registered as stolen
     * @param checks numbers checked since the start
     * @param mostReported the category of most of these goods; null while there are none
     * @param counted when they were counted
     */
    record Figures(
            long goods,
            long checks,
            @org.jspecify.annotations.Nullable Category mostReported,
            Instant counted) {}
}

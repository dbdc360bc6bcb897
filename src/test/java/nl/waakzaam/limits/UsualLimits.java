// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.time.Clock;

/** The limits of an installation that set none; the product under test has them out of its way. */
public final class UsualLimits {
    private UsualLimits() {}

    public static SeriesQuota seriesQuota(Clock clock) {
        return new SeriesQuota(GateUnderTest.usual(), clock);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waakzaam.rules.ApplicableRules;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.stolengoods.intake.Photo;

/**
 * What one seller sold at one time, found right and not registered yet.
 *
 * @param boughtAt as the dealer declares it; holding periods count from its day
 * @param rules what applied on its day
 */
record NewPurchase(Instant boughtAt, Seller seller, List<NewGood> goods, ApplicableRules rules) {
    private static final Duration IN_TIME = Duration.ofDays(1);

    record NewGood(Description description, List<Photo> photos) {}

    LocalDate day() {
        return HoldingClock.dayOf(boughtAt);
    }

    /** Whether it is registered more than a day after it was bought. */
    boolean isLateAt(Instant registered) {
        return boughtAt.plus(IN_TIME).isBefore(registered);
    }
}

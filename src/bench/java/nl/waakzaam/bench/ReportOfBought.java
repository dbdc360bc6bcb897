// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;

/** A theft that is reported after the good was bought. */
record ReportOfBought(Market market) {
    GoodVersion of(int purchase) {
        var bought = market.purchase(purchase);
        var good = bought.thing().good();
        var told = Account.of(bought.thing(), new SplittableRandom(8 + 31L * purchase).split());
        var day = LocalDate.now(Clock.systemUTC()).minusDays(bought.daysAgo());
        var name = "R" + purchase;
        return new GoodVersion(
                "bench",
                name,
                "PL0900-" + name,
                GoodState.REGISTERED,
                Clock.systemUTC().instant().atOffset(ZoneOffset.UTC).toInstant(),
                told.category(),
                told.make(),
                told.type(),
                told.colour(),
                null,
                List.of(GoodNumber.read(good.kind(), good.number())),
                day,
                "GM0344",
                null,
                false);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.Clock;
import java.time.Period;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.purchases.Wall;
import nl.waakzaam.site.DutchTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds dealers, a week ahead, that sellers wait for an answer: how many, never who. */
@Component
class SellerRequestReminders {
    private static final Period AHEAD = Period.ofDays(7);

    private final PostgresSellerRequests requests;
    private final SellerRequestMails mails;
    private final Shops shops;
    private final Wall wall;
    private final Clock clock;

    SellerRequestReminders(
            PostgresSellerRequests requests, SellerRequestMails mails, Shops shops, Wall wall, Clock clock) {
        this.requests = requests;
        this.mails = mails;
        this.shops = shops;
        this.wall = wall;
        this.clock = clock;
    }

    /** Every hour, so that a node that was away at night catches up. */
    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    @Transactional
    public void round() {
        wall.openToReminders();
        requests.remind(DutchTime.today(clock).plus(AHEAD), clock.instant()).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach(this::remind);
    }

    private void remind(ShopId shop, long howMany) {
        mails.remind(shops.get(shop), howMany);
    }
}

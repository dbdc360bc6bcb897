// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dealers that municipalities approved. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Dealers {
    private final PostgresDealers dealers;
    private final PostgresShops shops;

    Dealers(PostgresDealers dealers, PostgresShops shops) {
        this.dealers = dealers;
        this.shops = shops;
    }

    /** The dealer with this number at the company register. */
    public Optional<Dealer> findByCompanyNumber(String companyNumber) {
        return dealers.findByCompanyNumber(companyNumber);
    }

    /** A dealer is approved for the first time. */
    public void admit(Dealer dealer, String actor) {
        dealers.add(dealer);
        dealers.addHistory(dealer.id(), null, actor, dealer.since(), "admitted", "");
    }

    /** A shop of an admitted dealer is approved, which opens its purchase register. */
    public void open(Shop shop, String actor, Instant now) {
        shops.add(shop);
        dealers.addHistory(shop.dealer(), shop.id(), actor, now, "shop-opened", shop.municipality());
    }
}

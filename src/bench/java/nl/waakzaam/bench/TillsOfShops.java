// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.TestClients;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestShops;
import org.springframework.context.ApplicationContext;

/** Shops of as many dealers in a municipality that has goods held, each with a till. */
final class TillsOfShops {
    static final int SHOPS = 1_000;
    private static final String MUNICIPALITY = "GM0344";

    private TillsOfShops() {}

    /** The token of each till, those of the first shop first. */
    static List<String> tokens(ApplicationContext product, int port) throws Exception {
        TestHolding.in(MUNICIPALITY, product);
        var shops = new TestShops(product);
        var clients = new TestClients(product, port);
        var tokens = new ArrayList<String>();
        for (int number = 1; number <= SHOPS; number++) {
            var shop = shops.open(shop(number), MUNICIPALITY, organisation(number));
            tokens.add(clients.token(
                    organisation(number), "inkopen:schrijven", Set.of(shop.id().toString())));
        }
        return tokens;
    }

    static String organisation(int number) {
        return "Opkoper " + number;
    }

    /** An id that pgbench can make too. */
    static ShopId shop(int number) {
        return new ShopId(UUID.fromString("00000000-0000-0000-0000-%012d".formatted(number)));
    }
}

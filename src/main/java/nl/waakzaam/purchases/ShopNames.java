// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.HashMap;
import java.util.function.Function;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import org.springframework.stereotype.Component;

/** The shops in lists over many of them, by name and address. */
@Component
public class ShopNames {
    private final Shops shops;

    ShopNames(Shops shops) {
        this.shops = shops;
    }

    /** For one list: each shop is looked up once. */
    public Function<ShopId, String> reader() {
        var known = new HashMap<ShopId, String>();
        return id -> known.computeIfAbsent(id, this::name);
    }

    private String name(ShopId id) {
        return shops.find(id)
                .map(shop -> shop.tradeName() + ", " + shop.address().line())
                .orElse("");
    }
}

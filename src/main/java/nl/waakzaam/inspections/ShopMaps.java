// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.Collection;
import java.util.List;
import nl.waakzaam.dealers.Places;
import nl.waakzaam.dealers.Shop;
import org.springframework.stereotype.Component;

/** Draws shops where they lie, in front of the municipalities. */
@Component
public class ShopMaps {
    private final Places places;
    private final Outlines outlines;

    ShopMaps(Places places, Outlines outlines) {
        this.places = places;
        this.outlines = outlines;
    }

    /** @param elsewhere the shops of which nobody knows where they lie */
    public record Drawn(ShopMap map, List<Shop> elsewhere) {}

    /** @param municipalities whose outlines are drawn, by code */
    public Drawn draw(List<Shop> shops, Collection<String> municipalities) {
        var found = places.of(shops);
        return new Drawn(
                ShopMap.of(shops, found, outlines.of(municipalities)),
                shops.stream().filter(shop -> !found.containsKey(shop.id())).toList());
    }
}

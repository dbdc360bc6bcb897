// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import org.springframework.stereotype.Service;

/** Which shops and inspections there are for somebody: those in the own area, or of the own company. */
@Service
class Inspections {
    private final PostgresInspections inspections;
    private final SupervisedArea area;
    private final Shops shops;

    Inspections(PostgresInspections inspections, SupervisedArea area, Shops shops) {
        this.inspections = inspections;
        this.area = area;
        this.shops = shops;
    }

    List<Shop> shops(Actor actor) {
        return shops.shopsIn(area.of(actor));
    }

    Optional<Shop> findShop(ShopId id, Actor actor) {
        return shops.find(id).filter(shop -> area.of(actor).contains(shop.municipality()));
    }

    /** In the area of a colleague, a chief or an official. */
    Optional<Inspection> find(InspectionId id, Actor actor) {
        return inspections.find(id).filter(one -> area.of(actor).contains(one.municipality()));
    }

    /** The actor's own, which alone opens a register. */
    Optional<Inspection> findOwn(InspectionId id, Actor actor) {
        return find(id, actor).filter(one -> one.isOf(actor));
    }

    /** Of a shop, the last first. */
    List<Inspection> listOf(ShopId shop) {
        return inspections.listOf(List.of(shop));
    }

    /** What a dealer may know: that the own shops were inspected, once it is over. */
    List<Inspection> closedOf(Actor dealer) {
        var own = shops.shopsOf(dealer).stream().map(Shop::id).toList();
        return inspections.listOf(own).stream().filter(one -> !one.isOpen()).toList();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.Point;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.inspections.ShopMap.Marker;
import nl.waakzaam.stolengoods.Category;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Where shops come to lie on the map. */
class ShopMapTest {
    private final List<Shop> shops = new ArrayList<>();
    private final Map<ShopId, Point> places = new HashMap<>();

    @Test
    void north_is_up_and_east_is_right() {
        shopAt(5.12, 52.09);
        shopAt(5.25, 52.20);
        var markers = ShopMap.of(shops, places, List.of()).markers();
        assertThat(markers.getLast().x()).isGreaterThan(markers.getFirst().x());
        assertThat(markers.getLast().y()).isLessThan(markers.getFirst().y());
    }

    @Test
    void a_kilometre_is_as_long_to_the_east_as_to_the_north() {
        shopAt(5.0, 52.0);
        shopAt(5.0, 52.1);
        shopAt(5.0 + 0.1 / Math.cos(Math.toRadians(52.05)), 52.0);
        var markers = ShopMap.of(shops, places, List.of()).markers();
        var north = markers.getFirst().y() - markers.get(1).y();
        var east = markers.get(2).x() - markers.getFirst().x();
        assertThat(east).isCloseTo(north, Offset.offset(1.0));
    }

    @Test
    void six_thousand_shops_lie_in_the_picture_apart_from_each_other_and_none_is_lost() {
        var random = new Random(1);
        for (int count = 0; count < 6_661; count++) {
            shopAt(3.4 + 3.8 * random.nextDouble(), 50.8 + 2.7 * random.nextDouble());
        }
        var map = ShopMap.of(shops, places, List.of());
        assertThat(map.markers()).allSatisfy(marker -> {
            assertThat(marker.x()).isBetween(13.0, ShopMap.WIDTH - 13.0);
            assertThat(marker.y()).isBetween(13.0, map.height() - 13.0);
        });
        assertThat(map.markers().stream()
                        .mapToInt(marker -> marker.shops().size())
                        .sum())
                .isEqualTo(shops.size());
        for (var one : map.markers()) {
            assertThat(map.markers())
                    .filteredOn(other -> other != one)
                    .allSatisfy(other -> assertThat(distance(one, other)).isGreaterThanOrEqualTo(30));
        }
    }

    @Test
    void one_shop_lies_in_the_middle_and_one_without_a_place_nowhere() {
        shopAt(5.12, 52.09);
        shops.add(shop());
        assertThat(ShopMap.of(shops, places, List.of()).markers())
                .singleElement()
                .satisfies(marker -> {
                    assertThat(marker.x()).isEqualTo(164.0);
                    assertThat(marker.shops()).hasSize(1);
                });
        assertThat(ShopMap.of(List.of(), Map.of(), List.of()).markers()).isEmpty();
    }

    private static double distance(Marker one, Marker other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private void shopAt(double longitude, double latitude) {
        var shop = shop();
        shops.add(shop);
        places.put(shop.id(), new Point(longitude, latitude));
    }

    private static Shop shop() {
        var address = new Address("Straat", "1", "3511ZZ", "Utrecht");
        return new Shop(
                ShopId.fresh(),
                DealerId.fresh(),
                "Winkel",
                address,
                "GM0344",
                Set.of(Category.BICYCLE),
                LocalDate.of(2020, 1, 1),
                null);
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.waakzaam.geo.Position;
import nl.waakzaam.maps.Picture.Marker;
import nl.waakzaam.maps.Picture.Placed;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Where things come to lie on the picture of a map. */
class PictureTest {
    private final List<Placed<Integer>> shops = new ArrayList<>();

    @Test
    void north_is_up_and_east_is_right() {
        shopAt(5.12, 52.09);
        shopAt(5.25, 52.20);
        var markers = Picture.of(shops, List.of()).markers();
        assertThat(markers.getLast().x()).isGreaterThan(markers.getFirst().x());
        assertThat(markers.getLast().y()).isLessThan(markers.getFirst().y());
    }

    @Test
    void a_kilometre_is_as_long_to_the_east_as_to_the_north() {
        shopAt(5.0, 52.0);
        shopAt(5.0, 52.1);
        shopAt(5.0 + 0.1 / Math.cos(Math.toRadians(52.05)), 52.0);
        var markers = Picture.of(shops, List.of()).markers();
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
        var map = Picture.of(shops, List.of());
        assertThat(map.markers()).allSatisfy(marker -> {
            assertThat(marker.x()).isBetween(13.0, Picture.WIDTH - 13.0);
            assertThat(marker.y()).isBetween(13.0, map.height() - 13.0);
        });
        assertThat(map.markers().stream()
                        .mapToInt(marker -> marker.things().size())
                        .sum())
                .isEqualTo(shops.size());
        for (var one : map.markers()) {
            assertThat(map.markers())
                    .filteredOn(other -> other != one)
                    .allSatisfy(other -> assertThat(distance(one, other)).isGreaterThanOrEqualTo(30));
        }
    }

    @Test
    void one_shop_lies_in_the_middle() {
        shopAt(5.12, 52.09);
        assertThat(Picture.of(shops, List.of()).markers()).singleElement().satisfies(marker -> {
            assertThat(marker.x()).isEqualTo(164.0);
            assertThat(marker.things()).hasSize(1);
        });
        assertThat(Picture.of(List.of(), List.of()).markers()).isEmpty();
    }

    @Test
    void on_the_map_each_thing_lies_where_it_is_under_the_number_of_its_place_in_the_list() {
        shopAt(5.12, 52.09);
        shopAt(5.1200001, 52.09);
        assertThat(Picture.of(shops, List.of()).features().text())
                .contains(
                        "\"label\":\"1\"",
                        "\"id\":\"plaats-1\"",
                        "\"name\":\"winkel 0\"",
                        "\"name\":\"winkel 1\"",
                        "\"coordinates\":[5.12,52.09]");
    }

    private static double distance(Marker<?> one, Marker<?> other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private void shopAt(double longitude, double latitude) {
        shops.add(new Placed<>(shops.size(), "winkel " + shops.size(), new Position(longitude, latitude)));
    }
}

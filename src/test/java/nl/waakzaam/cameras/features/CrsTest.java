// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import nl.waakzaam.geo.RdPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CrsTest {
    /** A quarter of a metre, which the method leaves, in degrees. */
    private static final double METHOD = 4e-6;

    /** The points that Kadaster and Rijkswaterstaat publish to test RDNAPTRANS with. */
    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(4.824761912, 53.160753042, 117380.12, 575040.34),
                Arguments.of(5.387203657, 52.155172897, 155000.00, 463000.00),
                Arguments.of(5.773795548, 50.792584916, 182260.45, 311480.67));
    }

    @ParameterizedTest
    @MethodSource("published")
    void each_system_has_its_own_order_of_axes(double longitude, double latitude, double x, double y) {
        var place = new RdPoint(x, y);
        assertThat(Crs.RD_NEW.coordinates(place)).containsExactly(x, y);
        var crs84 = Crs.CRS84.coordinates(place);
        assertThat(crs84.get(0)).isCloseTo(longitude, within(METHOD));
        assertThat(crs84.get(1)).isCloseTo(latitude, within(METHOD));
        assertThat(Crs.ETRS89.coordinates(place)).containsExactly(crs84.get(1), crs84.get(0));
    }

    @Test
    void a_system_is_found_by_its_whole_name_only() {
        assertThat(Crs.of("http://www.opengis.net/def/crs/EPSG/0/28992")).contains(Crs.RD_NEW);
        assertThat(Crs.of("http://www.opengis.net/def/crs/EPSG/0/4258")).contains(Crs.ETRS89);
        assertThat(Crs.of("EPSG:28992")).isEmpty();
        assertThat(Crs.of("http://www.opengis.net/def/crs/EPSG/0/4326")).isEmpty();
    }
}

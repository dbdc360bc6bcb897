// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.geo.RdPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class BboxTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void a_box_in_metres_is_what_it_says() {
        assertThat(Bbox.read("121000,487000,121500,487500", Crs.RD_NEW).orElseThrow().outline())
                .containsExactlyInAnyOrder(
                        new RdPoint(121000, 487000),
                        new RdPoint(121500, 487000),
                        new RdPoint(121500, 487500),
                        new RdPoint(121000, 487500));
    }

    @Test
    void the_order_of_axes_is_that_of_the_system() {
        assertThat(Bbox.read("52.36,4.88,52.38,4.92", Crs.ETRS89))
                .isEqualTo(Bbox.read("4.88,52.36,4.92,52.38", Crs.CRS84));
    }

    @Test
    void heights_count_for_nothing() {
        assertThat(Bbox.read("4.88,52.36,-5,4.92,52.38,100", Crs.CRS84))
                .isEqualTo(Bbox.read("4.88,52.36,4.92,52.38", Crs.CRS84));
    }

    /** A straight line between the corners of the country runs kilometres beside the parallel. */
    @Test
    void a_side_follows_its_parallel_within_a_metre() {
        var box = FACTORY.createPolygon(ring(
                Bbox.read("3,51,7.4,52.5", Crs.CRS84).orElseThrow().outline()));
        for (double longitude = 3.01; longitude < 7.4; longitude += 0.0137) {
            var parallel = DutchGrid.of(new Position(longitude, 52.5));
            assertThat(distance(box, parallel.x(), parallel.y())).isLessThan(1);
            assertThat(contains(box, parallel.x(), parallel.y() - 1)).isTrue();
            assertThat(contains(box, parallel.x(), parallel.y() + 1)).isFalse();
        }
    }

    @Test
    void the_whole_earth_is_the_whole_country_and_elsewhere_is_nowhere() {
        var earth = FACTORY.createPolygon(ring(
                Bbox.read("-180,-90,180,90", Crs.CRS84).orElseThrow().outline()));
        assertThat(contains(earth, 155_000, 463_000)).isTrue();
        var berlin = Bbox.read("13,52,14,53", Crs.CRS84).orElseThrow().outline();
        assertThat(berlin.stream().map(RdPoint::x).min(Comparator.naturalOrder()).orElseThrow())
                .isGreaterThan(295_000);
    }

    /** From Alaska westwards over the 180th meridian to Japan lies no part of the country; the other way round it does. */
    @Test
    void a_box_goes_on_across_the_180th_meridian() {
        var around = FACTORY.createPolygon(ring(
                Bbox.read("170,50,10,54", Crs.CRS84).orElseThrow().outline()));
        assertThat(contains(around, 155_000, 463_000)).isTrue();
        var pacific = Bbox.read("170,50,-150,54", Crs.CRS84).orElseThrow().outline();
        assertThat(pacific).allSatisfy(corner -> assertThat(corner.x()).isGreaterThan(280_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,2,3",
                "1,2,3,4,5",
                "a,2,3,4",
                "1,2,3,NaN",
                "1, 2,3,4",
                "5,53,6,52",
                "5,52,6,91",
                "-181,52,6,53",
                "1e400,2,3,4",
                ",,,"
            })
    void refuses_what_is_no_box(String text) {
        assertThat(Bbox.read(text, Crs.CRS84)).isEmpty();
    }

    @Test
    void refuses_a_box_in_metres_that_is_turned_round() {
        assertThat(Bbox.read("121500,487000,121000,487500", Crs.RD_NEW)).isEmpty();
    }

    private static Coordinate[] ring(List<RdPoint> outline) {
        var ring = new Coordinate[outline.size() + 1];
        for (int i = 0; i <= outline.size(); i++) {
            var corner = outline.get(i % outline.size());
            ring[i] = new Coordinate(corner.x(), corner.y());
        }
        return ring;
    }

    private static boolean contains(Polygon polygon, double x, double y) {
        return polygon.contains(FACTORY.createPoint(new Coordinate(x, y)));
    }

    private static double distance(Polygon polygon, double x, double y) {
        return polygon.getExteriorRing().distance(FACTORY.createPoint(new Coordinate(x, y)));
    }
}

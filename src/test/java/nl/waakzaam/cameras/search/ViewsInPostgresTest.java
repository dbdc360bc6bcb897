// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.waakzaam.geo.FieldOfView;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.geo.SearchArea;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestSize;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL says of polygons is what geometry says, on random scenes. */
@ProductTest
class ViewsInPostgresTest {
    @Autowired
    JdbcClient database;

    private final SplittableRandom random = new SplittableRandom(48);

    @Test
    void a_view_meets_an_area_in_the_database_where_it_does_on_the_grid() {
        int met = 0;
        for (int i = 0; i < TestSize.of(300, 10_000); i++) {
            var view = view();
            var area = area();
            var found = database.sql("select ?::polygon && ?::polygon")
                    .params(GridPolygon.text(view.outline()), GridPolygon.text(area.corners()))
                    .query(Boolean.class)
                    .single();
            assertThat(found).as("%s and %s", view, area.corners()).isEqualTo(area.isMetBy(view));
            met += found ? 1 : 0;
        }
        assertThat(met).isBetween(TestSize.of(300, 10_000) / 10, TestSize.of(300, 10_000) * 9 / 10);
    }

    /** However many cameras there are, so that each place and owner is looked up by its key. */
    @Test
    void of_what_is_seen_some_tens_are_expected() {
        var plan = String.join(
                "\n",
                database.sql("""
                        explain select * from cameras.seeing(?::polygon) c
                        join cameras.place p on p.id = c.place_id join cameras.owner o on o.id = p.owner_id
                        """)
                        .param(GridPolygon.text(area().corners()))
                        .query(String.class)
                        .list());
        assertThat(plan).contains("Function Scan on seeing c", "rows=60 ").doesNotContain("Gather");
    }

    @Test
    void the_distance_to_an_area_is_that_to_its_nearest_point() {
        for (int i = 0; i < TestSize.of(100, 2_000); i++) {
            var camera = place(400);
            var area = area();
            var metres = database.sql("select ?::point <-> ?::polygon")
                    .params("(" + camera.x() + "," + camera.y() + ")", GridPolygon.text(area.corners()))
                    .query(Double.class)
                    .single();
            assertThat(metres).isCloseTo(area.distanceFrom(camera), within(1e-6));
        }
    }

    @Test
    void a_polygon_comes_back_as_it_went() {
        var corners = area().corners();
        var back = database.sql("select ?::polygon::text")
                .param(GridPolygon.text(corners))
                .query(String.class)
                .single();
        assertThat(GridPolygon.corners(back)).isEqualTo(corners);
    }

    private FieldOfView view() {
        double angle = random.nextInt(5) == 0 ? 360 : random.nextDouble(10, 180);
        return new FieldOfView(place(250), random.nextDouble(360), angle, random.nextDouble(5, 100));
    }

    /** Around a place, along a route, a triangle, or a star, between whose points a view may lie. */
    private SearchArea area() {
        return switch (random.nextInt(4)) {
            case 0 -> SearchArea.around(place(100), random.nextDouble(5, 150));
            case 1 ->
                SearchArea.along(IntStream.range(0, 4).mapToObj(i -> place(300)).toList(), random.nextDouble(5, 40));
            case 2 -> SearchArea.drawn(List.of(place(200), place(200), place(200)));
            default -> star(place(200));
        };
    }

    private SearchArea star(RdPoint middle) {
        return SearchArea.drawn(IntStream.range(0, 12)
                .mapToObj(i -> corner(middle, i, i % 2 == 0 ? random.nextDouble(80, 200) : random.nextDouble(2, 20)))
                .toList());
    }

    private static RdPoint corner(RdPoint middle, int number, double metres) {
        double turn = Math.PI * number / 6;
        return new RdPoint(middle.x() + metres * Math.sin(turn), middle.y() + metres * Math.cos(turn));
    }

    /** Within so many metres of the middle of the country. */
    private RdPoint place(double metres) {
        return new RdPoint(155_000 + random.nextDouble(-metres, metres), 463_000 + random.nextDouble(-metres, metres));
    }
}

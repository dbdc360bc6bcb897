// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldOfViewTest {
    private static final RdPoint DAM = new RdPoint(121_300, 487_350);

    @Test
    void a_camera_that_looks_north_sees_what_lies_north_and_not_what_lies_behind() {
        var view = new FieldOfView(DAM, 0, 90, 30);

        assertThat(view.sees(new RdPoint(121_300, 487_379))).isTrue();
        assertThat(view.sees(new RdPoint(121_300, 487_381))).isFalse();
        assertThat(view.sees(new RdPoint(121_300, 487_340))).isFalse();
        assertThat(view.sees(new RdPoint(121_310, 487_361))).isTrue();
        assertThat(view.sees(new RdPoint(121_311, 487_360))).isFalse();
    }

    @Test
    void a_view_across_the_north_is_one_view() {
        var view = new FieldOfView(DAM, 350, 40, 30);

        assertThat(view.sees(DAM.towards(5, 20))).isTrue();
        assertThat(view.sees(DAM.towards(331, 20))).isTrue();
        assertThat(view.sees(DAM.towards(11, 20))).isFalse();
    }

    @Test
    void a_dome_sees_all_around() {
        var view = new FieldOfView(DAM, 0, 360, 25);

        assertThat(IntStream.range(0, 360)).allMatch(direction -> view.sees(DAM.towards(direction, 24.9)));
        assertThat(view.outline()).hasSize(72).doesNotContain(DAM);
    }

    @Test
    void refuses_what_no_camera_has() {
        for (var broken : List.of(
                new double[] {360, 90, 30},
                new double[] {-1, 90, 30},
                new double[] {0, 0, 30},
                new double[] {0, 361, 30},
                new double[] {0, 90, 0},
                new double[] {0, 90, 251},
                new double[] {Double.NaN, 90, 30})) {
            assertThatThrownBy(() -> new FieldOfView(DAM, broken[0], broken[1], broken[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /**
     * A ray caster looks along rays a quarter of a degree apart, every quarter of a metre, whether it meets the area. What
     * it finds the shapes must meet; what it does not find lies nearer to an edge than its own step.
     */
    @Test
    void shapes_meet_where_rays_do_in_random_scenes() {
        var random = new SplittableRandom(42);
        int met = 0;
        for (int scene = 0; scene < 1_000; scene++) {
            var view =
                    new FieldOfView(DAM, random.nextDouble(360), random.nextDouble(10, 360), random.nextDouble(5, 60));
            var area = randomArea(random);
            boolean rays = RayCaster.meets(view, area);
            met += rays ? 1 : 0;
            if (rays) {
                assertThat(area.isMetBy(wider(view))).as("scene %d", scene).isTrue();
            } else {
                assertThat(narrower(view).map(area::isMetBy).orElse(false))
                        .as("scene %d", scene)
                        .isFalse();
            }
        }
        assertThat(met).isBetween(200, 800);
    }

    private static SearchArea randomArea(SplittableRandom random) {
        var middle = DAM.towards(random.nextDouble(360), random.nextDouble(80));
        double turn = random.nextDouble(360);
        int corners = random.nextInt(3, 9);
        return SearchArea.drawn(IntStream.range(0, corners)
                .mapToObj(i -> middle.towards(turn + i * 360.0 / corners, random.nextDouble(3, 40)))
                .toList());
    }

    private static FieldOfView wider(FieldOfView view) {
        return new FieldOfView(view.from(), view.direction(), Math.min(360, view.angle() + 0.01), view.range() * 1.002);
    }

    private static java.util.Optional<FieldOfView> narrower(FieldOfView view) {
        double step = RayCaster.STEP;
        return view.range() > 4 * step && view.angle() > 6
                ? java.util.Optional.of(
                        new FieldOfView(view.from(), view.direction(), view.angle() - 2, view.range() - 2 * step))
                : java.util.Optional.empty();
    }
}

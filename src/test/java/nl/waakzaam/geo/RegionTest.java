// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTest {
    /** A square of ten kilometres with a hole of two in its middle, and an island of one to the east. */
    private static final Region REGION = new Region(List.of(
            List.of(ring(100_000, 400_000, 10_000), ring(104_000, 404_000, 2_000)),
            List.of(ring(120_000, 400_000, 1_000))));

    @Test
    void it_is_met_in_each_of_its_parts_and_not_in_its_holes_or_between() {
        assertThat(REGION.meets(square(101_000, 401_000, 10))).isTrue();
        assertThat(REGION.meets(square(120_500, 400_500, 10))).isTrue();
        assertThat(REGION.meets(square(104_500, 404_500, 10))).isFalse();
        assertThat(REGION.meets(square(115_000, 400_500, 10))).isFalse();
    }

    @Test
    void it_is_met_by_what_holds_all_of_it_and_by_what_only_touches() {
        assertThat(REGION.meets(square(50_000, 350_000, 200_000))).isTrue();
        assertThat(REGION.meets(square(110_000, 400_000, 10))).isTrue();
    }

    @Test
    void it_is_met_by_a_point_and_a_line() {
        assertThat(REGION.meets(square(101_000, 401_000, 0))).isTrue();
        assertThat(REGION.meets(square(104_500, 404_500, 0))).isFalse();
        assertThat(REGION.meets(List.of(new RdPoint(101_000, 401_000)))).isTrue();
        assertThat(REGION.meets(List.of(new RdPoint(90_000, 401_000), new RdPoint(130_000, 401_000))))
                .isTrue();
    }

    private static List<RdPoint> square(double x, double y, double side) {
        return List.of(
                new RdPoint(x, y), new RdPoint(x + side, y), new RdPoint(x + side, y + side), new RdPoint(x, y + side));
    }

    /** Closed. */
    private static List<RdPoint> ring(double x, double y, double side) {
        return List.of(
                new RdPoint(x, y),
                new RdPoint(x + side, y),
                new RdPoint(x + side, y + side),
                new RdPoint(x, y + side),
                new RdPoint(x, y));
    }
}

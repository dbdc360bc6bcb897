// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DutchGridTest {
    /** What seven parameters leave to the published procedure, which corrects by a grid of residuals. */
    private static final double METHOD = 0.26;

    /** The points that Kadaster and Rijkswaterstaat publish to test RDNAPTRANS with. */
    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of("Texel", 4.824761912, 53.160753042, 117380.12, 575040.34),
                Arguments.of("Noord-Groningen", 6.776726674, 53.419482050, 247380.56, 604580.78),
                Arguments.of("Amersfoort", 5.387203657, 52.155172897, 155000.00, 463000.00),
                Arguments.of("Zeeuws-Vlaanderen", 3.397588595, 51.368607152, 16460.91, 377380.23),
                Arguments.of("Zuid-Limburg", 5.773795548, 50.792584916, 182260.45, 311480.67));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void agrees_with_the_published_points(String name, double longitude, double latitude, double x, double y) {
        var found = DutchGrid.of(new Position(longitude, latitude));

        assertThat(found.distanceTo(new RdPoint(x, y))).as(name).isLessThan(METHOD);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void goes_there_and_back(String name, double longitude, double latitude, double x, double y) {
        var back = DutchGrid.positionOf(DutchGrid.of(new Position(longitude, latitude)));

        assertThat(back.longitude()).as(name).isCloseTo(longitude, within(1e-8));
        assertThat(back.latitude()).as(name).isCloseTo(latitude, within(1e-8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void an_outline_is_right_to_two_centimetres(String name, double longitude, double latitude, double x, double y) {
        var outline = new FieldOfView(new RdPoint(x, y), 0, 360, FieldOfView.FARTHEST).outline();

        var degrees = DutchGrid.positionsAround(new RdPoint(x, y), outline);

        for (int corner = 0; corner < outline.size(); corner++) {
            assertThat(DutchGrid.of(degrees.get(corner)).distanceTo(outline.get(corner)))
                    .as(name)
                    .isLessThan(0.02);
        }
    }

    @Test
    void refuses_places_elsewhere() {
        assertThatThrownBy(() -> new Position(13.4, 52.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(52.1, 5.4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(Double.NaN, 52)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DutchGrid.positionOf(new RdPoint(-400_000, 463_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

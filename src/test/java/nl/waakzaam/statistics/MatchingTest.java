// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.waakzaam.statistics.Matching.Match;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Map<String, List<Double>> AREAS = Map.of(
            "Groot", List.of(5.9, 9.0, 1.0),
            "Ook groot", List.of(5.7, 8.5, 1.0),
            "Klein", List.of(4.0, 1.0, 1.0),
            "Ook klein", List.of(4.1, 1.5, 1.0),
            "Midden", List.of(4.9, 4.0, 1.0));

    @Test
    void the_most_alike_come_first() {
        assertThat(Matching.nearest(AREAS, "Groot", 2).stream().map(Match::area))
                .containsExactly("Ook groot", "Midden");
        assertThat(Matching.nearest(AREAS, "Klein", 9).stream().map(Match::area))
                .containsExactly("Ook klein", "Midden", "Ook groot", "Groot");
    }

    @Test
    void distances_are_in_standard_deviations() {
        var features = Map.of("a", List.of(1.0, 100.0), "b", List.of(3.0, 300.0));
        assertThat(Matching.nearest(features, "a", 1)).containsExactly(new Match<>("b", 2));
    }

    @Test
    void refuses_what_cannot_be_compared() {
        assertThatThrownBy(() -> Matching.nearest(AREAS, "Nergens", 1)).hasMessageContaining("Nergens");
        assertThatThrownBy(() -> Matching.nearest(Map.of("a", List.of(1.0), "b", List.of()), "a", 1))
                .hasMessageContaining("leave out b");
        assertThatThrownBy(() -> Matching.nearest(Map.of("a", List.of(1.0), "b", List.of(Double.NaN)), "a", 1))
                .hasMessageContaining("leave out b");
        assertThatThrownBy(() -> Matching.nearest(Map.of("a", List.of(1.0), "b", List.of(1.0)), "a", 1))
                .hasMessageContaining("the same");
    }
}

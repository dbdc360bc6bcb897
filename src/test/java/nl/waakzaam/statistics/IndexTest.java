// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexTest {
    @Test
    void the_base_is_a_hundred() {
        assertThat(Index.of(List.of(50.0, 75.0, 40.0), 50)).containsExactly(100.0, 150.0, 80.0);
        assertThat(Index.of(Map.of(2020, 907.0, 2010, 1814.0), 2010))
                .containsExactly(Map.entry(2010, 100.0), Map.entry(2020, 50.0));
    }

    @Test
    void refuses_a_base_of_nothing() {
        assertThatThrownBy(() -> Index.of(List.of(1.0), 0)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> Index.of(Map.of(2010, 0.0), 2010)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> Index.of(Map.of(2010, 1.0), 2011)).hasMessageContaining("2011");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {
    @Test
    void are_read_with_commas_spaces_or_semicolons() {
        var bands = Bands.of(" 100, 200 400;800 ", 1000).orElseThrow();
        assertThat(bands.ends()).isEqualTo(List.of(100, 200, 400, 800));
        assertThat(bands.from(0)).isZero();
        assertThat(bands.from(2)).isEqualTo(200);
        assertThat(bands.to(2)).isEqualTo(400);
        assertThat(bands.edges()).containsExactly(0, 100, 200, 400, 800);
        assertThat(bands).hasToString("100, 200, 400, 800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "100,100", "200,100", "1001", "a", "1,2,3,4,5,6,7,8,9,10,11", "-5", "1.5"})
    void refuses_what_does_not_rise_or_goes_too_far(String typed) {
        assertThat(Bands.of(typed, 1000)).isEmpty();
    }
}

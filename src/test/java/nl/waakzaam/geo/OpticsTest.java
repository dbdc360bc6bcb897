// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.waakzaam.geo.Optics.Purpose;
import org.junit.jupiter.api.Test;

class OpticsTest {
    @Test
    void full_hd_and_ninety_degrees_identify_up_to_four_metres() {
        assertThat(Optics.range(Purpose.IDENTIFY, 1920, 90)).isCloseTo(3.84, within(0.01));
        assertThat(Optics.range(Purpose.RECOGNISE, 1920, 90)).isCloseTo(7.68, within(0.01));
        assertThat(Optics.range(Purpose.OBSERVE, 1920, 90)).isCloseTo(15.36, within(0.01));
    }

    @Test
    void a_narrow_lens_reaches_farther() {
        assertThat(Optics.range(Purpose.IDENTIFY, 1920, 30)).isGreaterThan(14);
    }

    @Test
    void a_camera_that_sees_all_around_spreads_its_pixels() {
        assertThat(Optics.range(Purpose.OBSERVE, 4000, 360)).isCloseTo(4000 / (62.5 * 2 * Math.PI), within(0.01));
    }
}

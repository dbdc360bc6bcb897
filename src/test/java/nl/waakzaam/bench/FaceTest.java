// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaceTest {
    @Test
    void refuses_to_draw_in_another_family_than_was_asked() {
        assertThatThrownBy(() -> Face.installed("No Such Family", "fonts-no-such"))
                .hasMessage("This machine has no font No Such Family: apt-get install fonts-no-such");
    }
}

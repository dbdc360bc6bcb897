// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The course of the footage of a camera. */
class FootageMoveTest {
    @Test
    void police_can_always_end_what_is_open_and_nothing_leads_on_from_an_end() {
        for (var state : FootageState.values()) {
            assertThat(FootageMove.CLOSE.fits(state)).as(state.name()).isEqualTo(state.isOpen());
            assertThat(Arrays.stream(FootageMove.values()).anyMatch(move -> move.fits(state)))
                    .as(state.name())
                    .isEqualTo(state.isOpen());
        }
    }

    @Test
    void files_are_taken_on_a_request_or_a_demand_only() {
        var takes = EnumSet.allOf(FootageState.class);
        takes.removeIf(state -> !state.takesFiles());

        assertThat(takes)
                .containsExactlyInAnyOrder(FootageState.REQUESTED, FootageState.DEMANDED, FootageState.UPLOADED);
    }

    @Test
    void a_demand_is_never_made_a_request() {
        assertThat(FootageMove.REQUEST.fits(FootageState.DEMANDED)).isFalse();
        assertThat(FootageMove.DEMAND.fits(FootageState.REQUESTED)).isTrue();
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The course of the footage of a camera. */
class FootageMoveTest {
    @Test
    void police_can_always_end_what_is_open_and_what_is_over_stays_so_but_for_its_paper() {
        for (var state : FootageState.values()) {
            assertThat(FootageMove.CLOSE.fits(state)).as(state.name()).isEqualTo(state.isOpen());
            assertThat(EnumSet.complementOf(EnumSet.of(FootageMove.CONFIRM)).stream()
                            .anyMatch(move -> move.fits(state)))
                    .as(state.name())
                    .isEqualTo(!state.isOver());
        }
    }

    @Test
    void what_was_said_by_word_of_mouth_can_be_put_on_paper_whatever_the_owner_did() {
        assertThat(FootageState.values()).allMatch(FootageMove.CONFIRM::fits);
    }

    @Test
    void an_owner_may_refuse_a_request_and_never_a_demand() {
        assertThat(FootageState.values()).filteredOn(FootageMove.DECLINE::fits).containsExactly(FootageState.REQUESTED);
    }

    @Test
    void a_demand_is_never_made_a_request() {
        assertThat(FootageMove.REQUEST.fits(FootageState.DEMANDED)).isFalse();
        assertThat(FootageMove.DEMAND.fits(FootageState.REQUESTED)).isTrue();
    }
}

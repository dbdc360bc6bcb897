// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be worked out of a published count, by whoever sees all of them and adds cameras of their own. */
class TallyTest {
    private static final int STEP = 5;
    private static final Optional<Integer> NOTHING = Optional.empty();

    @Test
    void nothing_is_said_of_fewer_than_five_owners_however_many_cameras_they_have() {
        for (int owners = 1; owners < STEP; owners++) {
            for (int shift = 0; shift < STEP; shift++) {
                assertThat(tally(80, owners).published(NOTHING, shift, STEP)).isEmpty();
                assertThat(tally(80, owners).published(Optional.of(80), shift, STEP)).isEmpty();
            }
        }
    }

    @Test
    void a_figure_is_a_multiple_of_five_near_the_number() {
        for (int cameras = STEP; cameras < 100; cameras++) {
            for (int shift = 0; shift < STEP; shift++) {
                var figure = tally(cameras, cameras).published(NOTHING, shift, STEP);
                figure.ifPresent(said -> assertThat(said % STEP).isZero());
                if (figure.isPresent()) {
                    assertThat(figure.get()).isBetween(cameras - STEP + 1, cameras + STEP - 1);
                }
            }
        }
    }

    /** Whoever sees a figure appear or change does not know where in its shift it stands: at least five numbers fit. */
    @Test
    void every_figure_fits_at_least_five_numbers() {
        for (int figure = 2 * STEP; figure < 100; figure += STEP) {
            var fitting = new TreeSet<Integer>();
            for (int cameras = STEP; cameras < 120; cameras++) {
                for (int shift = 0; shift < STEP; shift++) {
                    if (tally(cameras, cameras).published(NOTHING, shift, STEP).equals(Optional.of(figure))) {
                        fitting.add(cameras);
                    }
                }
            }
            assertThat(fitting).as("numbers behind %d", figure).hasSizeGreaterThanOrEqualTo(STEP);
        }
    }

    /** A thief registers cameras of five owners in a square, and it appears: were there none before, or four owners? */
    @Test
    void who_adds_five_owners_of_their_own_cannot_tell_none_from_four_others() {
        for (int others = 0; others < STEP; others++) {
            int found = others;
            assertThat(IntStream.range(0, STEP))
                    .as("%d others", others)
                    .anyMatch(shift -> tally(STEP + found, STEP + found)
                                    .published(NOTHING, shift, STEP)
                                    .isPresent()
                            && tally(STEP + found - 1, STEP + found - 1)
                                    .published(NOTHING, shift, STEP)
                                    .isEmpty());
        }
    }

    @Test
    void one_camera_more_or_less_does_not_move_a_new_figure() {
        for (int cameras = 2 * STEP; cameras < 100; cameras++) {
            for (int shift = 0; shift < STEP; shift++) {
                var said = tally(cameras, cameras).published(NOTHING, shift, STEP);
                for (int now : Set.of(cameras - 1, cameras + 1)) {
                    assertThat(tally(now, cameras).published(said, shift, STEP)).isEqualTo(said);
                }
            }
        }
    }

    @Test
    void a_figure_never_goes_there_and_back_with_one_camera() {
        for (int cameras = 2 * STEP; cameras < 100; cameras++) {
            for (int shift = 0; shift < STEP; shift++) {
                for (int said = STEP; said < 120; said += STEP) {
                    var first = tally(cameras, cameras).published(Optional.of(said), shift, STEP);
                    var less = tally(cameras - 1, cameras).published(first, shift, STEP);
                    assertThat(tally(cameras, cameras).published(less, shift, STEP)).isEqualTo(less);
                }
            }
        }
    }

    @Test
    void a_figure_that_drifted_too_far_is_made_anew() {
        assertThat(tally(15, 15).published(Optional.of(10), 0, STEP)).contains(10);
        assertThat(tally(16, 16).published(Optional.of(10), 0, STEP)).contains(15);
        assertThat(tally(9, 9).published(Optional.of(15), 0, STEP)).contains(5);
    }

    private static Tally tally(int cameras, int owners) {
        return new Tally("E1210N4870", 121_000, 487_000, cameras, owners);
    }
}

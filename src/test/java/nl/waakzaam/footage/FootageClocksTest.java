// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.rules.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** The terms of a dossier. */
class FootageClocksTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final FootageClocks clocks = new FootageClocks(
            new WorkingDays(WorkingDays.decreed()),
            new FootageTerms(List.of(Duration.ofHours(24), Duration.ofHours(4)), DataSize.ofGigabytes(1), 1, 3));

    /** Three days, with art. 1 and 2 Algemene termijnenwet. */
    @ParameterizedTest
    @CsvSource({
        // Tuesday: three days on is Friday
        "2026-11-24T09:00:00Z, 2026-11-27T23:00:00Z",
        // Wednesday: Saturday becomes Monday
        "2026-11-25T09:00:00Z, 2026-11-30T23:00:00Z",
        // Friday: Monday has one working day in it, so Tuesday
        "2026-11-27T09:00:00Z, 2026-12-01T23:00:00Z",
        // just before and after midnight on the clock on the wall
        "2026-11-24T22:59:00Z, 2026-11-27T23:00:00Z",
        "2026-11-24T23:01:00Z, 2026-11-30T23:00:00Z",
        // Thursday before Christmas on Friday and Saturday: Monday and Tuesday are the two working days
        "2026-12-24T09:00:00Z, 2026-12-29T23:00:00Z"
    })
    void what_was_said_must_be_on_paper_within_three_days(Instant spoken, Instant end) {
        assertThat(clocks.confirmBy(spoken)).isEqualTo(end);
    }

    @Test
    void an_owner_is_reminded_by_the_hours_that_are_left_and_not_once_the_footage_is_safe() {
        var camera = camera(NOW.plus(Duration.ofHours(30)), null, null);

        assertThat(clocks.remindAt(camera, NOW)).isEqualTo(NOW.plus(Duration.ofHours(6)));
        assertThat(clocks.remindAt(camera, NOW.plus(Duration.ofHours(6)))).isEqualTo(NOW.plus(Duration.ofHours(26)));
        assertThat(clocks.remindAt(camera, NOW.plus(Duration.ofHours(26)))).isNull();
        assertThat(clocks.remindAt(camera(NOW.plus(Duration.ofHours(30)), NOW, null), NOW))
                .isNull();
    }

    @Test
    void whatever_runs_out_first_counts() {
        var answer = NOW.plus(Duration.ofHours(48));

        assertThat(clocks.remindAt(camera(NOW.plus(Duration.ofHours(30)), null, answer), NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(6)));
        assertThat(clocks.remindAt(camera(NOW.plus(Duration.ofHours(30)), NOW, answer), NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    /** The register may be wrong about the hours, or the owner may have copied what is asked for. */
    @Test
    void what_was_asked_is_reminded_of_also_when_the_footage_should_be_gone() {
        var answer = NOW.plus(Duration.ofHours(48));

        assertThat(clocks.remindAt(camera(NOW.minus(Duration.ofHours(1)), null, answer), NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(clocks.remindAt(
                        camera(NOW.plus(Duration.ofHours(30)), null, answer), NOW.plus(Duration.ofHours(27))))
                .isEqualTo(NOW.plus(Duration.ofHours(44)));
    }

    @Test
    void who_answered_is_not_reminded() {
        var camera = camera(NOW.plus(Duration.ofHours(30)), null, null);

        assertThat(clocks.remindAt(camera.in(FootageState.NOTHING_FOUND), NOW)).isNull();
        assertThat(clocks.remindAt(camera.in(FootageState.UPLOADED), NOW)).isNull();
        assertThat(clocks.remindAt(camera.in(FootageState.UNREACHABLE), NOW)).isNull();
    }

    @Test
    void hours_left_are_never_more_than_there_are() {
        var camera = camera(NOW.plus(Duration.ofMinutes(119)), null, null);

        assertThat(camera.left(NOW)).isEqualTo(Duration.ofHours(1));
        assertThat(camera.left(NOW.plus(Duration.ofMinutes(90)))).isEqualTo(Duration.ofMinutes(29));
        assertThat(camera.left(NOW.plus(Duration.ofMinutes(120)))).isEqualTo(Duration.ZERO);
    }

    private static Wanted camera(Instant goneAt, @Nullable Instant preservedAt, @Nullable Instant answerBy) {
        return new Wanted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                new CameraId(UUID.randomUUID()),
                "voordeur",
                goneAt,
                FootageState.SEEN,
                NOW,
                preservedAt,
                answerBy);
    }
}

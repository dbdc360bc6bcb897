// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTimeTest {
    private static final OffsetDateTime NIGHT = OffsetDateTime.parse("2026-11-28T22:40:00Z");

    @Test
    void is_a_moment_or_from_one_to_another() {
        assertThat(AskedTime.read("2026-11-28T22:40:00Z")).contains(new AskedTime(NIGHT, NIGHT));
        assertThat(AskedTime.read("2026-11-28T22:40:00Z/2026-11-28T23:40:00Z"))
                .contains(new AskedTime(NIGHT, NIGHT.plusHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2026-11-28T22:40:00Z", "/2026-11-28T22:40:00Z"})
    void may_have_no_beginning(String text) {
        assertThat(AskedTime.read(text)).contains(new AskedTime(OffsetDateTime.MIN, NIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28T22:40:00Z/..", "2026-11-28T22:40:00z/"})
    void may_have_no_end(String text) {
        assertThat(AskedTime.read(text)).contains(new AskedTime(NIGHT, OffsetDateTime.MAX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "yesterday",
                "2026-11-28",
                "2026-11-28T22:40:00",
                "2026-13-28T22:40:00Z",
                "+999999999-01-01T00:00:00Z",
                "2026-11-28T23:40:00Z/2026-11-28T22:40:00Z",
                "2026-11-28T22:40:00Z/2026-11-28T23:40:00Z/.."
            })
    void refuses_what_is_no_time(String text) {
        assertThat(AskedTime.read(text)).isEmpty();
    }
}

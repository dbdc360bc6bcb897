// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24",
                "24-11-2026",
                "24/11/2026",
                "24.11.2026",
                "20261124",
                "24-11-2026 13:45",
                "2026-11-24T13:45:10",
                "2026-11-24T12:45:10Z",
                "2026-11-24 13:45:10.123"
            })
    void reads_the_dates_that_systems_write(String text) {
        assertThat(Moments.date(text)).contains(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2026", "2026-13-01", "gisteren", "", "24-11-26", "0001-01-01", "2026-11-24 25:00"})
    void reads_no_date_where_there_is_none(String text) {
        assertThat(Moments.date(text)).isEmpty();
        assertThat(Moments.instant(text)).isEmpty();
    }

    @Test
    void a_time_without_offset_is_dutch() {
        assertThat(Moments.instant("1-7-2026 12:00")).contains(Instant.parse("2026-07-01T10:00:00Z"));
        assertThat(Moments.instant("2026-07-01T12:00:00Z")).contains(Instant.parse("2026-07-01T12:00:00Z"));
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waakzaam.cameras.search.CameraSearchLimits.Limit;
import nl.waakzaam.cameras.search.Proportionality.Excess;
import nl.waakzaam.cameras.search.Proportionality.Measure;
import nl.waakzaam.geo.RdPoint;
import nl.waakzaam.geo.SearchArea;
import org.junit.jupiter.api.Test;

class ProportionalityTest {
    private static final Instant NIGHT = Instant.parse("2026-11-23T21:00:00Z");
    private static final CameraSearchLimits LIMITS = new CameraSearchLimits(Map.of(), 20, 25, 336);
    private final Proportionality proportionality = new Proportionality(LIMITS);

    @Test
    void what_a_robbery_usually_asks_is_within_the_limits() {
        assertThat(excesses(wish(square(0, 1_000), 12), List.of(), 0)).isEmpty();
    }

    @Test
    void every_excess_is_told_at_once() {
        assertThat(excesses(wish(square(0, 1_100), 13), List.of(), 20))
                .containsExactly(Measure.AREA, Measure.HOURS, Measure.DAILY);
    }

    @Test
    void a_larger_offence_has_more_room() {
        var wish = new Wish("1", Offence.LEVENSDELICT, "daad", square(0, 1_100), NIGHT, later(13), null);

        assertThat(excesses(wish, List.of(), 0)).isEmpty();
    }

    @Test
    void small_searches_side_by_side_end_where_one_large_one_would() {
        var before = IntStream.range(0, 3)
                .mapToObj(i -> search(square(i * 1_000, 1_000), 0, 12))
                .toList();

        assertThat(excesses(wish(square(3_000, 500), 12), before.subList(0, 2), 0))
                .isEmpty();
        assertThat(excesses(wish(square(3_000, 500), 12), before, 0)).containsExactly(Measure.CASE_AREA);
    }

    @Test
    void what_was_seen_before_may_be_seen_again_and_again() {
        var large = search(square(0, 4_000), 0, 48);

        assertThat(excesses(wish(square(1_000, 900), 12), List.of(large), 0)).isEmpty();
        assertThat(excesses(wish(square(3_500, 900), 12), List.of(large), 0)).containsExactly(Measure.CASE_AREA);
    }

    @Test
    void hours_of_a_case_count_together_and_no_hour_twice() {
        var before = List.of(search(square(0, 500), 0, 12), search(square(0, 500), 6, 18));

        assertThat(excesses(wish(square(0, 500), NIGHT.plusSeconds(18 * 3600), 6), before, 0))
                .isEmpty();
        var seventh = proportionality.judge(wish(square(0, 500), NIGHT.plusSeconds(18 * 3600), 7), before, 0);
        assertThat(seventh).containsExactly(new Excess(Measure.CASE_HOURS, 25, 24));
    }

    @Test
    void who_searched_twenty_times_in_a_day_needs_a_second_person_whatever_the_case() {
        assertThat(excesses(wish(square(0, 100), 1), List.of(), 19)).isEmpty();
        assertThat(excesses(wish(square(0, 100), 1), List.of(), 20)).containsExactly(Measure.DAILY);
    }

    @Test
    void refuses_limits_that_are_none() {
        assertThatThrownBy(() -> new Limit(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(2, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, 2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Measure> excesses(Wish wish, List<CaseSearch> before, int today) {
        return proportionality.judge(wish, before, today).stream()
                .map(Excess::measure)
                .toList();
    }

    private static Wish wish(SearchArea area, int hours) {
        return wish(area, NIGHT, hours);
    }

    private static Wish wish(SearchArea area, Instant from, int hours) {
        return new Wish("1", Offence.OVERVAL, "daad", area, from, from.plusSeconds(hours * 3600L), null);
    }

    private static CaseSearch search(SearchArea area, int from, int until) {
        return new CaseSearch(
                new UUID(0, from),
                "1",
                Offence.GEWELD,
                "daad",
                area,
                later(from),
                later(until),
                Set.of("RE03"),
                "account:1",
                NIGHT,
                null,
                null,
                null);
    }

    private static Instant later(int hours) {
        return NIGHT.plusSeconds(hours * 3600L);
    }

    /** A square of so many metres, so far to the east. */
    private static SearchArea square(double east, double side) {
        double x = 136_000 + east;
        double y = 455_000;
        return SearchArea.drawn(List.of(
                new RdPoint(x, y),
                new RdPoint(x + side, y),
                new RdPoint(x + side, y + side),
                new RdPoint(x, y + side)));
    }
}

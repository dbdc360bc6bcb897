// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.waakzaam.limits.SeriesWatch.Pace;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;

class SeriesWatchTest {
    private final TestClock clock = TestClock.at("2026-11-24T12:00:00Z");
    private final SeriesWatch watch = new SeriesWatch(GateUnderTest.usual(), clock);

    @Test
    void a_walk_by_one_is_slowed_at_the_sixth_of_ten_and_the_eleventh_of_a_hundred() {
        assertThat(free(visitor("1"), "WX22143%02d", 0, 10)).isEqualTo(5);
        assertThat(free(visitor("2"), "WX22143%02d", 0, 100)).isEqualTo(10);
    }

    @Test
    void a_walk_by_sevens_is_slowed_at_the_tenth_of_a_hundred_and_the_twentieth_of_a_thousand() {
        assertThat(freeOf(
                        visitor("1"),
                        IntStream.range(0, 14)
                                .map(i -> i * 7)
                                .mapToObj("WX221430%02d"::formatted)
                                .toList()))
                .isEqualTo(10);
        assertThat(freeOf(
                        visitor("2"),
                        IntStream.range(0, 30)
                                .map(i -> i * 31)
                                .mapToObj("WX22143%03d"::formatted)
                                .toList()))
                .isEqualTo(20);
    }

    @Test
    void each_number_more_takes_longer_and_an_hour_of_patience_gives_few() {
        var walker = visitor("1");
        int learned = 0;
        for (int second = 0, number = 0; second < 3600; second++) {
            if (watch.pace(walker, List.of("WX22143%03d".formatted(number))) instanceof Pace.Free) {
                learned++;
                number += 37;
            }
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(learned).isBetween(20, 28);
    }

    @Test
    void the_same_number_again_never_waits() {
        var walker = visitor("1");
        free(walker, "WX22143%02d", 0, 100);
        assertThat(watch.pace(walker, List.of("WX2214300"))).isEqualTo(new Pace.Free());
    }

    @Test
    void another_series_and_another_visitor_are_not_slowed() {
        free(visitor("1"), "WX22143%02d", 0, 100);
        assertThat(watch.pace(visitor("1"), List.of("ZK9914399"))).isEqualTo(new Pace.Free());
        assertThat(watch.pace(visitor("2"), List.of("WX2214399"))).isEqualTo(new Pace.Free());
    }

    @Test
    void an_hour_later_all_is_forgotten() {
        var walker = visitor("1");
        free(walker, "WX22143%02d", 0, 100);
        clock.pass(Duration.ofMinutes(61));
        assertThat(watch.pace(walker, List.of("WX2214399"))).isEqualTo(new Pace.Free());
    }

    @Test
    void a_shop_with_an_account_may_hold_a_box_of_one_series() {
        assertThat(free(Subject.account("account:1"), "WX22143%02d", 0, 20)).isEqualTo(20);
    }

    @Test
    void many_visitors_on_one_series_make_it_busy_whatever_is_registered() {
        int free = 0;
        for (int i = 0; i < 100; i++) {
            free += watch.pace(visitor("v" + i), List.of("WX2214%03d".formatted(i * 7))) instanceof Pace.Free ? 1 : 0;
        }
        assertThat(free).isEqualTo(60);
        assertThat(watch.pace(visitor("late"), List.of("WX2214999"))).isEqualTo(new Pace.Busy());
        assertThat(watch.pace(visitor("late"), List.of("WX2215999"))).isEqualTo(new Pace.Free());
    }

    @Test
    void five_numbers_of_one_good_are_no_walk() {
        assertThat(watch.pace(visitor("1"), List.of("WX2214301", "WX2214302", "WX2214303", "WX2214304", "WX2214305")))
                .isEqualTo(new Pace.Free());
    }

    @Test
    void short_numbers_are_of_no_series() {
        var some = new SeriesWatch(GateUnderTest.with(Map.of("series", 4)), clock);
        for (int i = 0; i < 50; i++) {
            assertThat(some.pace(visitor("1"), List.of("12AB%02d".formatted(i))))
                    .isEqualTo(new Pace.Free());
        }
    }

    private int free(Subject walker, String pattern, int from, int to) {
        return freeOf(
                walker, IntStream.range(from, to).mapToObj(pattern::formatted).toList());
    }

    private int freeOf(Subject walker, List<String> numbers) {
        return (int) numbers.stream()
                .filter(number -> watch.pace(walker, List.of(number)) instanceof Pace.Free)
                .count();
    }

    private static Subject visitor(String name) {
        return new Subject(Subject.Kind.CLIENT, name);
    }
}

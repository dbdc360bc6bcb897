// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.statistics.Knox.Incident;
import org.junit.jupiter.api.Test;

class KnoxTest {
    private static final KnoxBands BANDS = new KnoxBands(List.of(0.0, 100.0, 200.0, 400.0), List.of(0, 2, 7, 14));

    private static List<Incident> random(int size, double metres, int days, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, size)
                .mapToObj(i -> new Incident(
                        150_000 + random.nextInt((int) metres),
                        450_000 + random.nextInt((int) metres),
                        random.nextInt(days)))
                .toList();
    }

    /** Each pair with each other one, and no thought of speed. */
    private static long pairs(List<Incident> incidents, Knox.Cell cell) {
        long pairs = 0;
        for (var one : incidents) {
            for (var other : incidents.subList(incidents.indexOf(one) + 1, incidents.size())) {
                var metres = Math.sqrt(Math.pow(one.x() - other.x(), 2) + Math.pow(one.y() - other.y(), 2));
                var days = Math.abs(one.day() - other.day());
                pairs += metres >= cell.fromMetres()
                                && metres < cell.toMetres()
                                && days >= cell.fromDays()
                                && days < cell.toDays()
                        ? 1
                        : 0;
            }
        }
        return pairs;
    }

    @Test
    void counts_the_pairs_that_brute_force_counts() {
        var incidents = random(150, 1500, 60, 1);
        var found = Knox.test(incidents, BANDS, 1, 1);
        assertThat(found.cells())
                .hasSize(9)
                .allSatisfy(cell -> assertThat(cell.observed()).isEqualTo(pairs(incidents, cell)));
        assertThat(found.cells().stream().mapToLong(Knox.Cell::observed).sum()).isPositive();
    }

    /** All 720 ways to deal six days among six places. */
    @Test
    void expected_and_p_are_those_of_all_ways_to_deal_the_days() {
        var incidents = List.of(
                new Incident(0, 0, 0),
                new Incident(50, 0, 1),
                new Incident(120, 30, 1),
                new Incident(300, 0, 9),
                new Incident(310, 20, 10),
                new Incident(900, 0, 30));
        var ways = permutations(incidents.stream().map(Incident::day).toList());
        var found = Knox.test(incidents, BANDS, 20_000, 3);
        assertThat(ways).hasSize(720);
        for (var cell : found.cells()) {
            var counts = ways.stream()
                    .mapToLong(days -> pairs(dealt(incidents, days), cell))
                    .toArray();
            var mean = Arrays.stream(counts).average().orElseThrow();
            var p = Arrays.stream(counts)
                            .filter(count -> count >= cell.observed())
                            .count()
                    / 720.0;
            assertThat(cell.expected()).isCloseTo(mean, within(1e-9));
            assertThat(cell.p()).isCloseTo(p, within(0.015));
        }
    }

    private static List<Incident> dealt(List<Incident> incidents, List<Integer> days) {
        return IntStream.range(0, days.size())
                .mapToObj(
                        i -> new Incident(incidents.get(i).x(), incidents.get(i).y(), days.get(i)))
                .toList();
    }

    private static List<List<Integer>> permutations(List<Integer> days) {
        if (days.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (int i = 0; i < days.size(); i++) {
            var first = days.get(i);
            var rest = Stream.concat(days.subList(0, i).stream(), days.subList(i + 1, days.size()).stream())
                    .toList();
            permutations(rest).forEach(other -> {
                var way = new ArrayList<>(other);
                way.addFirst(first);
                all.add(way);
            });
        }
        return all;
    }

    @Test
    void a_band_holds_its_lower_end_and_not_its_upper_end() {
        var found = Knox.test(List.of(new Incident(0, 0, 0), new Incident(100, 0, 7)), BANDS, 9, 1);
        assertThat(found.cells().stream().filter(cell -> cell.observed() == 1))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.fromMetres()).isEqualTo(100);
                    assertThat(cell.fromDays()).isEqualTo(7);
                    assertThat(cell.ratio()).isEqualTo(1);
                    assertThat(cell.p()).isEqualTo(1);
                });
    }

    @Test
    void burglars_that_return_are_seen_among_twenty_thousand() {
        var incidents = new ArrayList<>(random(19_000, 40_000, 730, 2));
        for (var first : incidents.subList(0, 1000).toArray(Incident[]::new)) {
            incidents.add(new Incident(first.x() + 30, first.y() - 20, first.day() + 1));
        }
        var found = Knox.test(incidents, BANDS, 199, 4);
        assertThat(found.cells().getFirst().p()).isEqualTo(0.005);
        assertThat(found.cells().getFirst().ratio()).isGreaterThan(3);
        assertThat(found.cells().getLast().ratio()).isBetween(0.5, 1.5);
    }

    @Test
    void the_same_seed_gives_the_same_outcome() {
        var incidents = random(300, 3000, 90, 5);
        assertThat(Knox.test(incidents, BANDS, 99, 7)).isEqualTo(Knox.test(incidents, BANDS, 99, 7));
    }

    @Test
    void stops_when_it_is_interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Knox.test(random(10, 100, 9, 1), BANDS, 99, 1))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void refuses_what_cannot_be_tested() {
        assertThatThrownBy(() -> Knox.test(random(1, 9, 9, 1), BANDS, 9, 1)).hasMessageContaining("two crimes");
        assertThatThrownBy(() -> Knox.test(Collections.nCopies(5000, new Incident(1, 1, 1)), BANDS, 9, 1))
                .hasMessageContaining("nearer bands");
        assertThatThrownBy(() -> new KnoxBands(List.of(0.0), List.of(0, 7))).hasMessageContaining("two to");
        assertThatThrownBy(() -> new KnoxBands(List.of(0.0, 100.0, 100.0), List.of(0, 7)))
                .hasMessageContaining("rise");
        assertThatThrownBy(() -> new KnoxBands(List.of(0.0, 100.0), List.of(0, 9999)))
                .hasMessageContaining("days at most");
        assertThatThrownBy(() -> new Incident(Double.NaN, 0, 1)).hasMessageContaining("metres");
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.waakzaam.geo.RdPoint;
import org.junit.jupiter.api.Test;

/** The near-repeat test of a list beside the same pairs counted one by one. */
class NearRepeatsTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final Bands METRES = new Bands(List.of(100, 200, 400));
    private static final Bands DAYS = new Bands(List.of(7, 14));

    /** Three hundred spread over a town and a year; when asked, each third is followed nearby within the week. */
    private static List<Incident> incidents(boolean followed) {
        var random = new SplittableRandom(7);
        var incidents = new ArrayList<Incident>();
        for (int number = 0; number < 300; number++) {
            var x = 136_000 + random.nextInt(4_000);
            var y = 456_000 + random.nextInt(4_000);
            var day = FIRST.plusDays(random.nextInt(365));
            incidents.add(new Incident(new RdPoint(x, y), day));
            if (followed && number % 3 == 0) {
                incidents.add(new Incident(new RdPoint(x + 30, y + 40), day.plusDays(3)));
            }
        }
        return incidents;
    }

    @Test
    void counts_the_pairs_of_each_cell_as_one_by_one_and_expects_what_their_margins_give() {
        var incidents = incidents(true);
        var found = NearRepeats.of(incidents, METRES, DAYS);
        for (var cell : found.cells()) {
            assertThat(cell.observed()).isEqualTo(pairs(incidents, cell.distance(), cell.time()));
            var near = IntStream.range(0, DAYS.count() + 1)
                    .mapToLong(time -> pairs(incidents, cell.distance(), time))
                    .sum();
            var soon = IntStream.range(0, METRES.count() + 1)
                    .mapToLong(band -> pairs(incidents, band, cell.time()))
                    .sum();
            var all = incidents.size() * (incidents.size() - 1) / 2.0;
            assertThat(cell.expected()).isCloseTo(near * soon / all, within(1e-9));
        }
    }

    /** The band behind the last one holds all that is further. */
    private static long pairs(List<Incident> incidents, int distance, int time) {
        long pairs = 0;
        for (int one = 0; one < incidents.size(); one++) {
            for (int other = one + 1; other < incidents.size(); other++) {
                var metres = incidents
                        .get(one)
                        .place()
                        .distanceTo(incidents.get(other).place());
                var days = Math.abs(ChronoUnit.DAYS.between(
                        incidents.get(one).day(), incidents.get(other).day()));
                pairs += isIn(METRES, distance, metres) && isIn(DAYS, time, days) ? 1 : 0;
            }
        }
        return pairs;
    }

    private static boolean isIn(Bands bands, int band, double value) {
        return value >= bands.from(band) && (band == bands.count() || value < bands.to(band));
    }

    @Test
    void sees_what_follows_closely_and_nothing_where_nothing_does() {
        var followed = NearRepeats.of(incidents(true), METRES, DAYS);
        assertThat(followed.closest().isNotable()).isTrue();
        assertThat(followed.closest().p()).isEqualTo(0.001);
        assertThat(followed.doubles()).isZero();
        assertThat(NearRepeats.of(incidents(false), METRES, DAYS).closest().isNotable())
                .isFalse();
    }

    @Test
    void tells_how_many_pairs_may_be_one_incident_twice() {
        var incidents = incidents(false);
        incidents.add(incidents.getFirst());
        incidents.add(incidents.getFirst());
        assertThat(NearRepeats.of(incidents, METRES, DAYS).doubles()).isEqualTo(3);
    }
}

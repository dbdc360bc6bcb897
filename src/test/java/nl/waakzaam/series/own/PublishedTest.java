// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublishedTest {
    @Test
    void every_number_is_told_to_the_nearest_five() {
        var published = Published.of(new QuarterCount(Map.of("RE01", 12L, "RE02", 13L)));
        assertThat(published.units())
                .containsEntry("RE01", OptionalLong.of(10))
                .containsEntry("RE02", OptionalLong.of(15));
        assertThat(published.country()).isEqualTo(OptionalLong.of(25));
    }

    @Test
    void nought_is_nobody_and_is_told() {
        var published = Published.of(new QuarterCount(Map.of("RE01", 0L, "RE02", 40L)));
        assertThat(published.units())
                .containsEntry("RE01", OptionalLong.of(0))
                .containsEntry("RE02", OptionalLong.of(40));
    }

    @Test
    void a_small_number_is_left_out_and_with_it_the_next_smallest() {
        var published = Published.of(new QuarterCount(Map.of("RE01", 3L, "RE02", 20L, "RE03", 100L, "RE04", 0L)));
        assertThat(published.units())
                .containsEntry("RE01", OptionalLong.empty())
                .containsEntry("RE02", OptionalLong.empty())
                .containsEntry("RE03", OptionalLong.of(100))
                .containsEntry("RE04", OptionalLong.of(0));
    }

    @Test
    void two_small_ones_hide_each_other() {
        var published = Published.of(new QuarterCount(Map.of("RE01", 3L, "RE02", 2L, "RE03", 100L)));
        assertThat(published.units()).containsEntry("RE03", OptionalLong.of(100));
    }

    @Test
    void what_lies_in_no_unit_counts_for_the_country_and_is_no_unit() {
        var published = Published.of(new QuarterCount(Map.of("RE01", 50L, QuarterCount.ELSEWHERE, 20L)));
        assertThat(published.units()).containsOnlyKeys("RE01");
        assertThat(published.country()).isEqualTo(OptionalLong.of(70));
    }

    /** Whoever knows the total to within two and each number told to within two still has three values to choose from. */
    @Test
    void no_number_that_was_left_out_can_be_worked_out_of_the_others() {
        var chance = new Random(20261129);
        for (int run = 0; run < 2_000; run++) {
            var counts = new TreeMap<String, Long>();
            for (int unit = 1; unit <= 2 + chance.nextInt(9); unit++) {
                counts.put("RE%02d".formatted(unit), (long)
                        (chance.nextInt(3) == 0 ? chance.nextInt(6) : chance.nextInt(60)));
            }
            var published = Published.of(new QuarterCount(counts));
            var hidden = published.units().values().stream()
                    .filter(OptionalLong::isEmpty)
                    .count();
            var couldHide = counts.values().stream().filter(count -> count > 0).count() > 1;
            assertThat(hidden != 1 || !couldHide || published.country().isEmpty())
                    .as(counts.toString())
                    .isTrue();
        }
    }
}

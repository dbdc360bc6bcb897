// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
    @ParameterizedTest
    @CsvSource({"1,-64.74", "2,-61.12", "3,-63.00", "4,-29.13"})
    void the_percentages_of_the_letter_come_out(int column, double percent) {
        var counts = Oracle.letter(column);
        var change = Change.ofCounts(counts[0], counts[10]);
        assertThat(change.percent().orElseThrow()).isBetween(percent - 0.005, percent + 0.005);
        assertThat(change.couldBeChance()).isFalse();
    }

    @Test
    void counts_have_the_exact_interval_in_percent() {
        var change = Change.ofCounts(1174, 907);
        Oracle.same(change.interval().orElseThrow().low(), -29.23317371, 1e-8);
        Oracle.same(change.interval().orElseThrow().high(), -15.67801932, 1e-8);
        assertThat(change.small()).isFalse();
    }

    @Test
    void from_nothing_there_is_no_percentage() {
        var change = Change.ofCounts(0, 3);
        assertThat(change.percent()).isEmpty();
        assertThat(change.small()).isTrue();
        assertThat(change.couldBeChance()).isTrue();
        assertThat(Change.ofCounts(0, 12).couldBeChance()).isFalse();
        assertThat(Change.ofCounts(0, 0).couldBeChance()).isTrue();
        assertThat(Change.of(0, 2.5).percent()).isEmpty();
    }

    @Test
    void few_before_are_flagged() {
        assertThat(Change.ofCounts(19, 40).small()).isTrue();
        assertThat(Change.ofCounts(20, 40).small()).isFalse();
        assertThat(Change.ofCounts(10, 14).couldBeChance()).isTrue();
    }

    @Test
    void measured_values_have_no_interval() {
        var change = Change.of(40.0, 30.0);
        assertThat(change.percent().orElseThrow()).isEqualTo(-25);
        assertThat(change.interval()).isEmpty();
        assertThat(change.couldBeChance()).isFalse();
    }

    @Test
    void more_years_before_are_worth_more() {
        var change = Change.ofCounts(300, 3, 50, 1);
        assertThat(change.before()).isEqualTo(100);
        assertThat(change.percent().orElseThrow()).isEqualTo(-50);
        assertThat(change.interval().orElseThrow().high())
                .isLessThan(Change.ofCounts(100, 50).interval().orElseThrow().high());
    }

    @Test
    void refuses_negative_values() {
        assertThatThrownBy(() -> Change.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Change.of(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Change.ofCounts(1, -2)).hasMessageContaining("not negative");
    }
}

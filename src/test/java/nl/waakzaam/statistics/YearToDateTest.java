// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waakzaam.statistics.YearToDate.Total.Known;
import nl.waakzaam.statistics.YearToDate.Total.Unavailable;
import org.junit.jupiter.api.Test;

class YearToDateTest {
    private static final YearMonth MARCH = YearMonth.of(2021, 3);

    /** Each month counts the last two digits of its year. */
    private static Map<YearMonth, Long> since(int year) {
        var counts = new HashMap<YearMonth, Long>();
        for (var month = YearMonth.of(year, 1); !month.isAfter(MARCH); month = month.plusMonths(1)) {
            counts.put(month, month.getYear() - 2000L);
        }
        return counts;
    }

    @Test
    void compares_the_same_months() {
        var found = YearToDate.of(since(2016), MARCH);
        assertThat(found.thisYear()).isEqualTo(new Known(63, 1));
        assertThat(found.lastYear()).isEqualTo(new Known(60, 1));
        assertThat(found.threeYears()).isEqualTo(new Known(171, 3));
        assertThat(found.fiveYears()).isEqualTo(new Known(270, 5));
        assertThat(found.againstLastYear().orElseThrow().percent().orElseThrow())
                .isBetween(4.99, 5.01);
        assertThat(found.againstMeanOfThreeYears().orElseThrow().before()).isEqualTo(57);
        assertThat(found.againstMeanOfFiveYears().orElseThrow().before()).isEqualTo(54);
    }

    @Test
    void a_missing_month_is_not_zero() {
        var counts = since(2016);
        counts.remove(YearMonth.of(2019, 2));
        var found = YearToDate.of(counts, MARCH);
        assertThat(found.threeYears()).isEqualTo(new Unavailable(List.of(YearMonth.of(2019, 2))));
        assertThat(found.againstMeanOfThreeYears()).isEmpty();
        assertThat(found.againstMeanOfFiveYears()).isEmpty();
        assertThat(found.againstLastYear()).isPresent();
    }

    @Test
    void a_later_month_of_an_earlier_year_is_not_asked_for() {
        var counts = since(2018);
        counts.remove(YearMonth.of(2020, 4));
        var found = YearToDate.of(counts, MARCH);
        assertThat(found.againstMeanOfThreeYears()).isPresent();
        assertThat(found.fiveYears()).isInstanceOf(Unavailable.class);
    }

    @Test
    void refuses_a_negative_count() {
        assertThatThrownBy(() -> YearToDate.of(Map.of(MARCH, -1L), MARCH)).hasMessageContaining("not negative");
    }
}
